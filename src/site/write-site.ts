import { utf8ToBytes } from '@noble/hashes/utils.js';
import {
  foldersOf,
  isSitePath,
  manifestPath,
  manifestText,
  readManifest,
  stagingFolder,
} from './site-manifest.ts';
import type { SiteFile } from './site.ts';

/**
 * The folder that a site is written into, on a disk or wherever an editor reaches. Paths are relative to it. No link in it
 * is followed: what has one on its way is refused with an error.
 */
export interface SiteFolder {
  /** The names in it; undefined where there is no such folder. */
  names(): Promise<readonly string[] | undefined>;
  /** The bytes of a file; undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Writes a file that is not there yet, and makes the folders that it is to lie in. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Moves a file, over one that is there, and makes the folders that it is to lie in. */
  move(from: string, to: string): Promise<void>;
  /** Takes a file away; nothing happens where there is none. */
  remove(path: string): Promise<void>;
  /** Takes a folder away where it is empty; nothing happens otherwise. */
  removeEmpty(path: string): Promise<void>;
  /** Takes a folder away with all that is in it. */
  removeAll(path: string): Promise<void>;
}

/** What became of a folder. */
export interface WrittenSite {
  /** How many files the site has. */
  readonly files: number;
  readonly added: number;
  readonly changed: number;
  /** The files of an earlier run that are made no longer. */
  readonly removed: readonly string[];
  /** Where somebody else's file stands in the place of one of ours: it was left. */
  readonly left: readonly string[];
}

/** What is said and asked while a site is written. */
export interface Writing {
  /** Called now and then, with how many files are made by then. */
  readonly made?: (count: number) => void;
  /** Asked now and then while files are made: whether to stop. Nothing is changed then. */
  readonly isCancelled?: () => boolean;
}

/** A folder that is not to be written into. */
export class NotOurs extends Error {}

/**
 * Writes a site into a folder: every file beside its place first, and when all are there, each into its place, so that a
 * run that ends at any point leaves every file as it was or as it is to be. Files of an earlier run that are made no longer
 * are removed; whatever else is there is left alone. Undefined where it was cancelled.
 */
export async function writeSite(
  folder: SiteFolder,
  files: Iterable<SiteFile>,
  { made = () => undefined, isCancelled = () => false }: Writing = {},
): Promise<WrittenSite | undefined> {
  const before = await ownFiles(folder);
  const owned = before ?? new Set<string>();
  const staged = new Map<string, 'added' | 'changed'>();
  const all = new Set<string>();
  const left: string[] = [];
  const make = async ({ path, body }: SiteFile): Promise<void> => {
    const bytes = typeof body === 'string' ? utf8ToBytes(body) : body;
    const there = before === undefined ? undefined : await folder.read(path);
    if (there && !owned.has(path)) {
      all.delete(path);
      left.push(path);
    } else if (!there || !areSame(there, bytes)) {
      staged.set(path, there ? 'changed' : 'added');
      await folder.write(`${stagingFolder}/${path}`, bytes);
    }
  };
  // What a run that was ended left there is nobody's.
  await folder.removeAll(stagingFolder);
  try {
    for (const batch of batchesOf(files)) {
      if (isCancelled()) {
        await folder.removeAll(stagingFolder);
        return undefined;
      }
      for (const { path } of batch) {
        if (!isSitePath(path) || all.has(path)) throw new Error(`No file of a site can be called ${path}.`);
        all.add(path);
      }
      await together(batch, make);
      made(all.size);
    }
    const removed = [...owned].filter((path) => !all.has(path)).sort();
    if (staged.size > 0) {
      // Whatever becomes of this run, all that is of it will be known as ours.
      await writeManifest(folder, [...owned, ...all]);
      for (const batch of batchesOf(staged.keys()))
        await together(batch, (path) => folder.move(`${stagingFolder}/${path}`, path));
    }
    for (const path of removed) await folder.remove(path);
    for (const path of foldersOf(removed)) await folder.removeEmpty(path);
    if (removed.length > 0) await writeManifest(folder, all);
    await folder.removeAll(stagingFolder);
    const count = (what: string): number => [...staged.values()].filter((each) => each === what).length;
    const [added, changed] = [count('added'), count('changed')];
    return { files: all.size, added, changed, removed, left: left.sort() };
  } catch (error) {
    await folder.removeAll(stagingFolder).catch(() => undefined); // the error that is being told is the one that matters
    throw error;
  }
}

/** How many files are in hand at once: where each takes a while to come and go, they do not wait for each other. */
const atOnce = 16;

/** The same, a few at a time, each made when it is its turn. */
function* batchesOf<T>(all: Iterable<T>): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const each of all) {
    batch.push(each);
    if (batch.length < atOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Does the same with each, and waits for all of them, also where one failed: none is still at work afterwards. */
async function together<T>(batch: readonly T[], act: (each: T) => Promise<void>): Promise<void> {
  const settled = await Promise.allSettled(batch.map(act));
  const failed = settled.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}

/** The files of an earlier run; undefined where the folder is empty or not there. Throws where it is somebody else's. */
async function ownFiles(folder: SiteFolder): Promise<ReadonlySet<string> | undefined> {
  // A run that was ended at its very start leaves nothing else.
  const names = (await folder.names())?.filter((name) => name !== stagingFolder) ?? [];
  if (names.length === 0) return undefined;
  const manifest = names.includes(manifestPath) ? await folder.read(manifestPath) : undefined;
  const owned = manifest && readManifest(asciiText(manifest));
  if (owned) return owned;
  throw new NotOurs('It holds files, and no site that AI Factories wrote.');
}

async function writeManifest(folder: SiteFolder, paths: Iterable<string>): Promise<void> {
  await folder.write(`${stagingFolder}/${manifestPath}`, utf8ToBytes(manifestText(paths)));
  await folder.move(`${stagingFolder}/${manifestPath}`, manifestPath);
}

/** What a manifest says: it holds no other letters. */
function asciiText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function areSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
