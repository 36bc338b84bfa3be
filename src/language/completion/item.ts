import type { Span } from '../../document/node.ts';
import { quotedText, scalarText } from '../../document/scalar-text.ts';
import type { Cursor } from './cursor.ts';
import type { CompletionSubject } from './documentation.ts';

/** Something that may be put in at a cursor. The order of a list of these is the order to show. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'word' | 'hardware' | 'factory' | 'edition' | 'source' | 'unit' | 'date' | 'snippet';
  /** Beside the label. */
  readonly detail?: string;
  /** What it stands for, where more can be said of it. */
  readonly subject?: CompletionSubject;
  /** Other words by which it is found. */
  readonly aliases?: readonly string[];
  readonly insert: string;
  /** Whether `insert` has tab stops (`$1`, `${1:name}`); lines of it stand where they are to stand. */
  readonly snippet?: boolean;
  readonly span: Span;
  /** Whether something is known of what may follow, so that the list is asked for again. */
  readonly again?: boolean;
  /** What typed text is held against, where it is not the label and the aliases. */
  readonly filter?: string;
}

/** A scalar value at the cursor, quoted as it has to be there. */
export function valueCompletion(
  cursor: Cursor,
  value: string,
  rest: Omit<Completion, 'label' | 'insert' | 'span'>,
): Completion {
  const { quote, gap, flow, span } = cursor;
  const written = quote === '' ? scalarText(value, flow) : quotedText(value, quote);
  return { label: value, insert: `${gap}${written}`, span, ...rest };
}

/** Text as the literal text of a snippet. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
