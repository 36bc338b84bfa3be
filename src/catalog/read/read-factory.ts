import type { Node } from '../../document/node.ts';
import type {
  Batch,
  Claim,
  ClaimBasis,
  CostScope,
  Factory,
  FactoryKind,
  Location,
  Site,
  Status,
  Written,
} from '../entries.ts';
import type { Report } from '../problem.ts';
import { aboveZero, Reader } from './reader.ts';
import type { Words } from './words.ts';

/** Reads a factory file. Undefined where what every factory must have is missing. */
export function readFactory(
  id: string,
  root: Node | undefined,
  report: Report,
  words?: Words,
): Factory | undefined {
  const reader = new Reader(root, report, words);
  const name = reader.text('name');
  const status = reader.word('status') as Status | undefined;
  const facility = reader.map('facility');
  // Nothing is computed with these, but what they say is checked.
  facility.quantity('rackDensity', 'power');
  facility.quantity('portSpeed', 'bitsPerSecond');
  // One literal, whatever is missing: put together from several, each factory would be an object of a kind of its own.
  const factory: Factory = {
    id,
    name: name ?? '',
    aliases: reader.texts('aliases'),
    kind: reader.word('kind') as FactoryKind | undefined,
    owners: composed(reader.words('owners')),
    ownersText: reader.text('ownersText'),
    location: readLocation(reader.map('location')),
    platform: reader.word('platform'),
    status: status ?? 'announced',
    statusNote: reader.word('statusNote'),
    batches: reader.items('compute').map((item) => readBatch(item, status ?? 'announced')),
    claims: reader.items('claims').map(readClaim),
    pue: facility.quantity('pue', 'ratio', aboveZero),
    sites: readSites(facility),
    partOf: reader.texts('partOf'),
    supersedes: reader.texts('supersedes'),
    notes: reader.text('notes'),
    sources: reader.sources(),
  };
  return name !== undefined && status !== undefined ? factory : undefined;
}

/** The same letters, however a keyboard composes them, are the same owner. */
function composed(owners: readonly string[]): readonly string[] {
  const isComposed = owners.every((owner) => owner.normalize('NFC') === owner);
  return isComposed ? owners : owners.map((owner) => owner.normalize('NFC'));
}

function readLocation(reader: Reader): Location {
  const [country, countries] = [reader.words('country'), reader.words('countries')];
  return {
    text: reader.text('text'),
    place: reader.text('place'),
    region: reader.word('region'),
    countries: countries.length === 0 ? country : [...country, ...countries],
    lat: reader.number('lat'),
    lon: reader.number('lon'),
  };
}

function readBatch(reader: Reader, factoryStatus: Status): Batch {
  const shares = readShares(reader);
  return {
    hardware: shares ? [...shares.keys()] : reader.words('hardware'),
    shares,
    count: reader.quantity('count', 'count'),
    published: reader.text('published'),
    equivalents: reader.quantity('equivalents', 'equivalents'),
    power: reader.quantity('power', 'power'),
    itPower: reader.quantity('itPower', 'power'),
    cost: reader.quantity('cost', 'money'),
    scope: reader.text('scope') === 'total' ? 'total' : 'hardware',
    announced: reader.day('announced'),
    since: reader.day('since'),
    until: reader.day('until'),
    status: (reader.word('status') as Status | undefined) ?? factoryStatus,
    note: reader.text('note'),
    caveat: reader.text('caveat'),
    source: reader.word('source'),
    path: reader.path,
  };
}

function readShares(batch: Reader): ReadonlyMap<string, Written> | undefined {
  if (!batch.has('shares')) return undefined;
  const reader = batch.map('shares');
  const shares = reader.keys().flatMap((id) => {
    const share = reader.quantity(id, 'ratio');
    return share ? [[id, share] as const] : [];
  });
  return new Map(shares);
}

function readClaim(reader: Reader): Claim {
  return {
    power: reader.quantity('power', 'power'),
    itPower: reader.quantity('itPower', 'power'),
    cost: reader.quantity('cost', 'money'),
    scope: (reader.word('scope') as CostScope | 'investment' | undefined) ?? 'hardware',
    of: reader.word('of'),
    basis: reader.word('basis') as ClaimBasis | undefined,
    equivalents: reader.quantity('equivalents', 'equivalents'),
    count: reader.quantity('count', 'count'),
    hardware: reader.words('hardware'),
    date: reader.day('date'),
    note: reader.text('note'),
    source: reader.word('source'),
    path: reader.path,
  };
}

function readSites(facility: Reader): readonly Site[] {
  const sites = facility.items('sites');
  if (sites.length === 0) return noSites;
  return sites.map((site) => ({
    country: site.word('country'),
    lat: site.number('lat'),
    lon: site.number('lon'),
  }));
}

/** One for all factories that list none. */
const noSites: readonly Site[] = [];
