import type { Change } from '../../catalog/catalog.ts';
import type { Pace } from './pace.ts';

/** How many files are hashed together, and how many bytes of anything. */
const filesAtOnce = 64;
const bytesAtOnce = 1 << 20;

/**
 * What all files of a catalog say, as one hash (SHA-256 over hashes of some files each): two catalogs have the same where
 * they have the same files with the same texts, and refuse the same for the same reasons. In slices.
 */
export async function fingerprintOf(files: readonly Change[], pace: Pace): Promise<string> {
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const encoder = new TextEncoder();
  const hashes: Uint8Array[] = [];
  for (let from = 0; from < inOrder.length; from += filesAtOnce) {
    if (pace.isOver) await pace.rest();
    const text = inOrder
      .slice(from, from + filesAtOnce)
      .map(wordsOf)
      .join('');
    hashes.push(await sha256(encoder.encode(text)));
  }
  return hexOf(await sha256(joined(hashes)));
}

/** The hash of some bytes, as `fingerprintOf` makes it of texts. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hashes: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += bytesAtOnce)
    hashes.push(await sha256(bytes.subarray(from, from + bytesAtOnce)));
  return hexOf(await sha256(joined(hashes)));
}

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** No two files have the same words: a path is on one line, and how long the text is stands before it. */
function wordsOf(change: Change): string {
  const [sort, text = ''] = 'refused' in change ? ['refused', change.refused] : ['text', change.text];
  return `${JSON.stringify(change.path)} ${sort} ${text.length}\n${text}\n`;
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
