/** What texts are found in: only the first is read, the others are told apart to say so. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How many bytes tell. */
const looked = 64;

/**
 * The encoding of a text, by its byte order mark or, without one, by where its zeros stand: nearly every second
 * byte of UTF-16 is one as long as most of the text is ASCII. Whatever is neither passes for UTF-8; whether it is, its decoder says.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const length = Math.min(looked, bytes.length - (bytes.length % 2));
  if (length < 8 || !bytes.subarray(0, length).includes(0)) return 'utf-8';
  const zerosAt = (parity: number): number =>
    bytes.subarray(0, length).filter((byte, at) => at % 2 === parity && byte === 0).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  const most = (length * 3) / 8;
  if (odd >= most && even === 0) return 'utf-16le';
  return even >= most && odd === 0 ? 'utf-16be' : 'utf-8';
}

/** Why a text is not read, or undefined where it may be UTF-8, as which it is read. */
export function whyNotUtf8(bytes: Uint8Array): string | undefined {
  // Its mark begins as that of UTF-16 does.
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes.length > 3 && bytes[2] === 0 && bytes[3] === 0)
    return 'is UTF-32, and UTF-8 is read';
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return undefined;
  return `is UTF-16 (${encoding === 'utf-16le' ? 'little-endian' : 'big-endian'}), and UTF-8 is read`;
}
