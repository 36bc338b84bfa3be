import type { CatalogFile } from '../../catalog/catalog.ts';
import { allCountries } from '../../catalog/countries.ts';
import type { Day } from '../../catalog/day.ts';
import type { EntryKind } from '../../catalog/entries.ts';
import { schemaAt, type Schema } from '../../catalog/read/schemas.ts';
import { keyText as textOfKey, type Node } from '../../document/node.ts';
import type { LanguageContext } from '../language-context.ts';
import { isDimension } from '../hover/key.ts';
import type { Cursor } from './cursor.ts';
import { dateChoices } from './dates.ts';
import {
  editionChoices,
  factoryChoices,
  hardwareChoices,
  sharedSources,
  sourceChoices,
  type IdChoice,
} from './ids.ts';
import { valueCompletion, type Completion } from './item.ts';
import { notationCompletions, rangeCompletions, unitCompletions } from './units.ts';
import { usedWords } from './used.ts';

/** The scalars that are known for the value at the cursor; those that its list has already are left out. */
export function valueCompletions(
  context: LanguageContext,
  file: CatalogFile,
  cursor: Cursor,
  offset: number,
  today: Day | undefined,
): readonly Completion[] {
  const schema = schemaAt(file.kind, cursor.path);
  if (!schema) return [];
  const present = new Set(cursor.present);
  return choices(context, file, cursor, schema, offset, today).filter(({ label }) => !present.has(label));
}

/** Ids as values of the cursor. */
export function idCompletions(cursor: Cursor, ids: readonly IdChoice[]): readonly Completion[] {
  return ids.map(({ id, kind, detail, aliases }) =>
    valueCompletion(cursor, id, {
      kind,
      detail,
      aliases,
      ...(kind !== 'source' && { subject: { of: kind, id } }),
    }),
  );
}

function choices(
  context: LanguageContext,
  file: CatalogFile,
  cursor: Cursor,
  schema: Schema,
  offset: number,
  today: Day | undefined,
): readonly Completion[] {
  const { notation } = schema;
  if (schema.const !== undefined) return [valueCompletion(cursor, schema.const, { kind: 'word' })];
  if (schema.enum) return enumCompletions(file.kind, cursor, schema);
  if (notation === undefined)
    return isSharedId(file, cursor) ? sharedIds(context, cursor) : words(context, file, cursor);
  if (isDimension(notation)) {
    const uncertainty = context.catalog.settings()?.uncertainty ?? { approximate: 0.1, openEnded: 0.25 };
    return [
      ...notationCompletions(cursor, schema, notation),
      ...unitCompletions(file.text, offset, cursor, schema, notation),
      ...rangeCompletions(file.text, offset, cursor, notation, uncertainty),
    ];
  }
  switch (notation) {
    case 'hardware':
      return idCompletions(cursor, hardwareChoices(context));
    case 'factory':
      return idCompletions(cursor, factoryChoices(context, file));
    case 'edition':
      return idCompletions(cursor, editionChoices(context, file));
    case 'source':
      return idCompletions(cursor, sourceChoices(context, file));
    case 'country':
      return countryCompletions(context, cursor);
    case 'path':
      return figurePaths(context.catalog.document(file).root).map((path) =>
        valueCompletion(cursor, path, { kind: 'word' }),
      );
    case 'date':
      return dateChoices(context, file, today).map(({ date, detail }) => ({
        ...valueCompletion({ ...cursor, quote: '' }, date, { kind: 'date', detail }),
        insert: `${cursor.gap}${date}`,
      }));
  }
}

function enumCompletions(
  kind: EntryKind,
  cursor: Cursor,
  { enum: values = [] }: Schema,
): readonly Completion[] {
  return values.flatMap((word) => {
    if (word === null) return [];
    const subject = { of: 'word', kind, path: cursor.path, word } as const;
    return [valueCompletion(cursor, word, { kind: 'word', subject })];
  });
}

function words(context: LanguageContext, file: CatalogFile, cursor: Cursor): readonly Completion[] {
  return usedWords(context.catalog, file.kind, cursor.path).map((word) =>
    valueCompletion(cursor, word, { kind: 'word' }),
  );
}

/** An entry's own source may stand for one of catalog.yaml. */
function isSharedId({ kind }: CatalogFile, { path }: Cursor): boolean {
  return (
    (kind === 'factory' || kind === 'hardware') &&
    path.length === 3 &&
    path[0] === 'sources' &&
    path[2] === 'id'
  );
}

function sharedIds(context: LanguageContext, cursor: Cursor): readonly Completion[] {
  return idCompletions(cursor, sharedSources(context));
}

/** Countries by their codes, those that the catalog uses first. */
function countryCompletions(context: LanguageContext, cursor: Cursor): readonly Completion[] {
  const used = new Set(context.catalog.allFactories().flatMap(({ location }) => location.countries));
  const all = allCountries();
  return [...all.filter(({ code }) => used.has(code)), ...all.filter(({ code }) => !used.has(code))].map(
    ({ code, name, aliases }) =>
      valueCompletion(cursor, code, { kind: 'word', detail: name, aliases: [name, ...aliases] }),
  );
}

/** The dotted paths of what a file says, without the places in lists: a path stands for everything beneath it. */
function figurePaths(root: Node | undefined): readonly string[] {
  const paths = new Set<string>();
  const visit = (node: Node, above: readonly string[]): void => {
    if (node.kind === 'sequence') for (const item of node.items) visit(item, above);
    if (node.kind !== 'map') return;
    for (const pair of node.pairs) {
      const path = [...above, textOfKey(pair)];
      if (path[0] === 'sources') continue;
      paths.add(path.join('.'));
      visit(pair.value, path);
    }
  };
  if (root) visit(root, []);
  return [...paths];
}
