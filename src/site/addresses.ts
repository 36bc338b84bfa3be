import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fileKind } from '../catalog/file-kind.ts';
import { idFrom, segmentOf, type NamedKind } from '../catalog/id.ts';

/**
 * Where something stands in the site, relative to its root: `factories/stargate/`, `feed.xml`, or nothing for the root
 * itself. Addresses are promises: they hang on ids, and never on ranks.
 */
export type Address = string;

/** Every address of the site. */
export const addresses = {
  home: '',
  lists: 'lists/',
  list: (edition: string): Address => `lists/${folderOf('edition', edition)}/`,
  listPicture: (edition: string): Address => `lists/${folderOf('edition', edition)}/list.svg`,
  /** A list as data, beside those of the interface. */
  listFile: (edition: string, ending: 'csv' | 'json'): Address =>
    `api/v1/lists/${folderOf('edition', edition)}.${ending}`,
  factories: 'factories/',
  factory: (id: string): Address => `factories/${folderOf('factory', id)}/`,
  hardware: 'hardware/',
  accelerator: (id: string): Address => `hardware/${folderOf('hardware', id)}/`,
  owners: 'owners/',
  owner: (name: string): Address => `owners/${ownerSegment(name)}/`,
  totals: 'totals/',
  explore: 'explore/',
  exploredCatalog: 'explore/catalog.js',
  exploreScript: 'explore/explore.js',
  exploreStyle: 'explore/explore.css',
  methodology: 'methodology/',
  notFound: '404.html',
  style: 'style.css',
  robots: 'robots.txt',
  sitemap: 'sitemap.xml',
  feed: 'feed.xml',
  api: 'api/v1/',
  apiIndex: 'api/v1/index.json',
} as const;

/** The folder of an entry, which a file system can make whatever its id is. */
export function folderOf(kind: NamedKind, id: string): string {
  return fitting(segmentOf(kind, id));
}

/**
 * An owner as a part of an address. Owners have names and no ids: those whose names differ in case, accents and marks alone
 * share one; a name of which nothing can be kept stands as a fingerprint of it.
 */
export function ownerSegment(name: string): string {
  const plain = name.normalize('NFC').trim();
  return idFrom(plain) || `_${fingerprint(plain.toLowerCase())}`;
}

/** Where a group of a total stands on its page: `country-us`, `hardware-nvidia-b200-or-nvidia-gb200`. */
export function groupAnchor(by: string, key: readonly string[]): string {
  if (key.length === 0) return `${by}-_`;
  const parts = key.map((each) => segmentOf('factory', each.normalize('NFC').trim().toLowerCase()));
  return `${by}-${parts.join('-or-')}`;
}

/** Where a file of the catalog is shown: `factories/stargate.yaml` on the page of it; undefined where it is nowhere. */
export function addressOfFile(path: string): Address | undefined {
  const file = fileKind(path);
  switch (file?.kind) {
    case 'factory':
      return addresses.factory(file.id);
    case 'hardware':
      return addresses.accelerator(file.id);
    case 'edition':
    case 'ranking':
      return addresses.list(file.id);
    case 'catalog':
      return addresses.methodology;
    case undefined:
      return undefined;
  }
}

/** The file that answers for an address. */
export function fileOf(address: Address): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

/** The way from one page to an address. `named` also names the file of a folder, which a disk does not choose by itself. */
export function wayTo(from: Address, to: Address, { named }: { readonly named: boolean }): string {
  const up = '../'.repeat(from.split('/').length - 1);
  const target = named ? fileOf(to) : to;
  return up + target || './';
}

/** How long a part of an address may be: file systems take 255 bytes. */
const longest = 200;

/** Shortened, with a fingerprint of the whole in the place of what is left out. */
function fitting(segment: string): string {
  return segment.length <= longest ? segment : `${segment.slice(0, longest - 17)}_${fingerprint(segment)}`;
}

function fingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}
