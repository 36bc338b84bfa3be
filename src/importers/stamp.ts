import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A text with a first line that says where it comes from and holds a hash of the rest: whoever edits the text need not
 * say so.
 */
export function stamped(origin: string, text: string): string {
  return `# ${origin} An import keeps this file as it is once it is edited. sha256:${hashOf(text)}\n${text}`;
}

/** Whether a text is as an import wrote it, whatever became of its line ends. */
export function isUntouched(text: string): boolean {
  const { first, rest } = split(text);
  const hash = stampIn(first);
  return hash !== undefined && hash === hashOf(rest);
}

/** Whether an import wrote the text, from that origin where one is named; somebody may have edited it since. */
export function isStamped(text: string, origin = ''): boolean {
  const { first } = split(text);
  return stampIn(first) !== undefined && first.startsWith(`# ${origin}`);
}

function split(text: string): { readonly first: string; readonly rest: string } {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const end = plain.indexOf('\n');
  return end === -1 ? { first: plain, rest: '' } : { first: plain.slice(0, end), rest: plain.slice(end + 1) };
}

function stampIn(line: string): string | undefined {
  return /^#.* sha256:([0-9a-f]{16})\s*$/.exec(line)?.[1];
}

/** 64 bits are enough to notice an edit. */
function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}
