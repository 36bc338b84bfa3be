import type { ErrorCode } from 'yaml';
import type { LineIndex } from '../line-index.ts';
import type { SyntaxProblem } from '../syntax-problem.ts';

/** What we use of an error of `yaml`. */
interface ParseError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** The parser's error in our words where we have better ones, over at least one character of one line. */
export function describeSyntaxError(error: ParseError, text: string, lines: LineIndex): SyntaxProblem {
  const at = Math.min(error.pos[0], text.length);
  let { line } = lines.positionAt(at);
  let span = { start: at, end: Math.max(at, Math.min(Math.max(error.pos[1], at + 1), lines.lineEnd(line))) };
  // An error at the end of the text is one of the last line that says something.
  while (span.end === span.start && line >= 0) span = lines.lineSpan(line--);
  return {
    code: 'syntax',
    message: messages[error.code] ?? fallback(error.message),
    ...span,
  };
}

const messages: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: 'A tab cannot indent YAML. Use spaces.',
  BAD_INDENT:
    'The indentation does not fit the lines above. Align the keys of one map, and close every [ and {.',
  MULTIPLE_DOCS:
    'A file holds one entry, but a second document begins here (---). Put it in a file of its own.',
  MULTILINE_IMPLICIT_KEY:
    'This line has no “key: value”. Write a colon and a space after the key, and quote a value that runs over lines.',
  BLOCK_AS_IMPLICIT_KEY:
    'A second “: ” stands on this line. Quote the value, or put the inner key on its own line.',
  BAD_SCALAR_START: 'A plain value cannot start with this character. Put the value in quotes.',
};

function fallback(message: string): string {
  const quote = /^Missing closing (["'])quote/.exec(message)?.[1];
  if (quote) return `A quoted value is not closed: ${quote} is missing at its end.`;
  if (message.startsWith('Implicit map keys')) return 'No value follows this key. Write “key: value”.';
  if (message.includes('block-seq-ind on same line')) {
    return 'A list cannot begin on the line of its key. Put each “- ” on a line of its own.';
  }
  return `This is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`;
}
