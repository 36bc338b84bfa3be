import type { CatalogFile } from '../../catalog/catalog.ts';
import type { Day } from '../../catalog/day.ts';
import { schemaAt } from '../../catalog/read/schemas.ts';
import type { LanguageContext } from '../language-context.ts';
import { hasLetters } from '../has-letters.ts';
import { cursorAt, type Cursor } from './cursor.ts';
import { hardwareChoices } from './ids.ts';
import type { Completion } from './item.ts';
import { keyCompletions, keyText, takes, yearCompletions } from './keys.ts';
import { snippetCompletions } from './snippets.ts';
import { idCompletions, valueCompletions } from './values.ts';

/** What may be put in at a cursor. */
export interface Completions {
  readonly items: readonly Completion[];
  /** Whether there is more than is shown, so that the list is asked for again when more is typed. */
  readonly incomplete: boolean;
}

/** How many are shown at once: nobody reads more. */
const mostItems = 1000;

/**
 * What may be put in at an offset of a file, the likeliest first: keys that are missing, words and ids that are known,
 * units, snippets. It goes by the text around the cursor, so that it works wherever else the file is broken. Nothing in
 * comments and free text. `today`, where it is known, is offered as a date.
 */
export function completionsAt(
  context: LanguageContext,
  file: CatalogFile,
  offset: number,
  today?: Day,
): Completions {
  if (file.kind === 'ranking') return { items: [], incomplete: false };
  const cursor = cursorAt(file.text, context.catalog.document(file).lines, offset);
  const found = cursor ? new Choices(context, file, offset, today).at(cursor) : [];
  // A comment that follows at once would become a part of what is put in.
  const items = found.map((item) =>
    file.text[item.span.end] === '#' ? { ...item, insert: `${item.insert} ` } : item,
  );
  if (items.length <= mostItems || !cursor) return { items, incomplete: false };
  const typed = file.text.slice(cursor.span.start, offset);
  return { items: items.filter((item) => isMeant(item, typed)).slice(0, mostItems), incomplete: true };
}

class Choices {
  readonly #context: LanguageContext;
  readonly #file: CatalogFile;
  readonly #offset: number;
  readonly #today: Day | undefined;

  constructor(context: LanguageContext, file: CatalogFile, offset: number, today: Day | undefined) {
    this.#context = context;
    this.#file = file;
    this.#offset = offset;
    this.#today = today;
  }

  at(cursor: Cursor): readonly Completion[] {
    switch (cursor.on) {
      case 'key':
        return this.#keys(cursor);
      case 'item':
        return this.#items(cursor);
      case 'value':
        return this.#value(cursor);
    }
  }

  #keys(cursor: Cursor): readonly Completion[] {
    const { kind } = this.#file;
    const schema = schemaAt(kind, cursor.path);
    if (schema?.keyNotation === 'hardware') return this.#shares(cursor);
    if (kind === 'catalog' && cursor.path.join('.') === 'power.pue') return yearCompletions(cursor);
    return keyCompletions(kind, cursor);
  }

  /** Hardware ids as keys. */
  #shares(cursor: Cursor): readonly Completion[] {
    const present = new Set(cursor.present);
    return idCompletions(cursor, hardwareChoices(this.#context))
      .filter(({ label }) => !present.has(label))
      .map((item) => ({ ...item, insert: keyText(cursor, `${item.label}: `) }));
  }

  /** Items on lines of their own: what an item may be, with its dash. */
  #items(cursor: Cursor): readonly Completion[] {
    const inItem: Cursor = {
      ...cursor,
      on: 'value',
      path: [...cursor.path, 0],
      column: cursor.column + 2,
      block: true,
    };
    return this.#value(inItem).map((item) => ({ ...item, insert: `- ${item.insert}` }));
  }

  #value(cursor: Cursor): readonly Completion[] {
    const { kind } = this.#file;
    const schema = schemaAt(kind, cursor.path);
    if (!schema) return [];
    const isLine = cursor.block && typeof cursor.path.at(-1) !== 'number';
    if (isLine && takes(schema, 'array')) return this.#items({ ...cursor, on: 'item' });
    if (takes(schema, 'object')) {
      if (cursor.flow) return [];
      return cursor.block ? [...snippetCompletions(kind, cursor), ...this.#keys(cursor)] : [];
    }
    if (takes(schema, 'array') && !takes(schema, 'string')) return this.#bracketed(cursor);
    return valueCompletions(this.#context, this.#file, cursor, this.#offset, this.#today);
  }

  /** A list after its key: its first item, in brackets. */
  #bracketed(cursor: Cursor): readonly Completion[] {
    if (cursor.quote !== '') return [];
    const inList: Cursor = { ...cursor, path: [...cursor.path, 0], flow: true, gap: '' };
    const values = valueCompletions(this.#context, this.#file, inList, this.#offset, this.#today);
    return values.map((item) => ({ ...item, insert: `${cursor.gap}[${item.insert}]` }));
  }
}

function isMeant({ label, aliases = [] }: Completion, typed: string): boolean {
  return hasLetters([label, ...aliases].join(' '), typed);
}
