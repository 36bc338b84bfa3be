/** What the columns of positions count, as the protocol names it. */
export type Encoding = 'utf-16' | 'utf-8';

/** The first of the client's encodings that we speak; UTF-16, which every client speaks, where there is none. */
export function encodingFor(offered: readonly string[] | undefined): Encoding {
  return offered?.find((each): each is Encoding => each === 'utf-16' || each === 'utf-8') ?? 'utf-16';
}

/** The UTF-16 column of a client's column in a line; past its end, the end; within a character, its beginning. */
export function columnOf(encoding: Encoding, line: string, character: number): number {
  if (encoding === 'utf-16') return character;
  let [column, bytes] = [0, 0];
  for (const letter of line) {
    bytes += bytesOf(letter);
    if (bytes > character) break;
    column += letter.length;
  }
  return column;
}

/** The client's column of a UTF-16 column in a line. */
export function characterOf(encoding: Encoding, line: string, column: number): number {
  if (encoding === 'utf-16') return column;
  let bytes = 0;
  for (const letter of line.slice(0, column)) bytes += bytesOf(letter);
  return bytes;
}

/** How many bytes a character takes; half of a pair takes those of the sign that stands for it. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
