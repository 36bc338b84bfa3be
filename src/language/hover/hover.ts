import type { CatalogFile } from '../../catalog/catalog.ts';
import type { Batch, Factory, Hardware } from '../../catalog/entries.ts';
import { locate, type Place } from '../../document/locate.ts';
import type { Span } from '../../document/node.ts';
import type { SafeMarkdown } from '../../words/safe-text.ts';
import type { LanguageContext } from '../language-context.ts';
import type { HoverText } from './figures.ts';
import { batchHover, claimHover, factoryHover } from './factory.ts';
import { hardwareHover } from './hardware.ts';
import { keyHover } from './key.ts';
import { sourceHover } from './source.ts';
import { editionHover, wordHover } from './word.ts';
import { schemaAt, type Schema } from '../../catalog/read/schemas.ts';

export interface Hover extends HoverText {
  readonly span: Span;
}

/**
 * What stands at an offset of a file: what it is, what it comes to, how, from where. Undefined on white space, comments,
 * and text that means nothing by itself.
 */
export function hoverAt(context: LanguageContext, file: CatalogFile, offset: number): Hover | undefined {
  const place = locate(context.catalog.document(file).root, offset);
  if (!place) return undefined;
  const span = place.on === 'key' && place.pair ? place.pair.key : place.node;
  const text = place.on === 'key' ? keyHover(file.kind, place.path) : valueHover(context, file, place);
  if (text === undefined) return undefined;
  const said = typeof text === 'string' ? { markdown: text, commands: [] } : text;
  return { ...said, span: { start: span.start, end: span.end } };
}

/** What is said of a place: with commands, or without any. */
type Said = HoverText | SafeMarkdown;

function valueHover(context: LanguageContext, file: CatalogFile, place: Place): Said | undefined {
  const { path, node } = place;
  const value = node.kind === 'scalar' ? node.value : undefined;
  const schema = schemaAt(file.kind, path);
  const meaning = schema && typeof value === 'string' ? meaningOf(context, file, schema, value) : undefined;
  if (meaning !== undefined) return meaning;
  switch (file.kind) {
    case 'factory':
      return inFactory(context, file, place);
    case 'hardware':
      return isFigure(path, hardwareFigures)
        ? hardwareHover(context, (file.entry as Hardware | undefined)?.id)
        : undefined;
    case 'catalog':
    case 'edition':
    case 'ranking':
      return undefined;
  }
}

/** What a word stands for by itself: an id, or one of those that the schema accepts. */
function meaningOf(
  context: LanguageContext,
  file: CatalogFile,
  schema: Schema,
  word: string,
): Said | undefined {
  if (schema.notation === 'hardware') return hardwareHover(context, word);
  if (schema.notation === 'factory') return factoryHover(context, word);
  if (schema.notation === 'edition') return editionHover(context, word);
  if (schema.notation === 'source') return sourceHover(context, file, word);
  return wordHover(schema, word);
}

function inFactory(context: LanguageContext, file: CatalogFile, { path }: Place): Said | undefined {
  const factory = file.entry as Factory | undefined;
  if (!factory) return undefined;
  const [part, index, key] = path;
  if (part === 'name') return factoryHover(context, factory.id);
  if (typeof index !== 'number' || typeof key !== 'string') return undefined;
  if (part === 'compute' && batchFigures.has(key)) return withBatch(context, factory, factory.batches[index]);
  const claim = part === 'claims' ? factory.claims[index] : undefined;
  return claim && claimFigures.has(key) ? claimHover(context, factory, claim) : undefined;
}

function withBatch(context: LanguageContext, factory: Factory, batch: Batch | undefined): Said | undefined {
  return batch && batchHover(context, factory, batch);
}

function isFigure([first]: Place['path'], figures: ReadonlySet<string>): boolean {
  return typeof first === 'string' && figures.has(first);
}

const hardwareFigures: ReadonlySet<string> = new Set(['name', 'peak', 'tdp', 'system', 'prices']);
const batchFigures: ReadonlySet<string> = new Set([
  'count',
  'published',
  'equivalents',
  'power',
  'itPower',
  'cost',
  'shares',
]);
const claimFigures: ReadonlySet<string> = new Set(['power', 'itPower', 'cost', 'equivalents', 'count']);
