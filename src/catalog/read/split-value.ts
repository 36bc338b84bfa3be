import { keyText, type MapNode, type Node, type Pair, type Span } from '../../document/node.ts';
import type { SourceDocument } from '../../document/parse.ts';
import { scalarText } from '../../document/scalar-text.ts';
import type { EntryKind } from '../entries.ts';
import type { Problem } from '../problem.ts';
import { bareSchemaOf, valueIn } from './bare-schemas.ts';
import type { Schema } from './schema.ts';

/** What a quick fix needs of a value that a comma split. */
export interface SplitValue {
  /** The value as it should be written. */
  readonly text: string;
  /** Whether nothing else can have been meant. */
  readonly certain: boolean;
}

/**
 * Values of flow maps that an unquoted comma split: in `{count: 150,000}` YAML reads a count of 150 and a key 000. One
 * problem each, over the whole value.
 */
export function findSplitValues(kind: EntryKind, { root, text }: SourceDocument): readonly Problem[] {
  const found: Problem[] = [];
  const visit = (node: Node, schema: Schema | undefined): void => {
    if (node.kind === 'sequence') for (const item of node.items) visit(item, schema?.items);
    if (node.kind !== 'map') return;
    for (const pair of node.pairs) {
      if (pair.value.kind === 'scalar' && !node.flow) continue; // nothing splits it, and nothing is below it
      const below = valueIn(schema, keyText(pair));
      const end = node.flow && below ? endOfSplit(schema, node, pair, text) : undefined;
      if (end === undefined) visit(pair.value, below);
      else found.push(problemOf(below, { start: pair.value.start, end }, text));
    }
  };
  if (root && mayBeSplit(root, text)) visit(root, bareSchemaOf(kind));
  return found;
}

/** Whether a comma can have split anything: digits follow it at once, or a key has no value. Nearly nowhere. */
function mayBeSplit(node: Node, text: string): boolean {
  if (node.kind === 'scalar') return false;
  if (node.kind === 'sequence') return node.items.some((item) => mayBeSplit(item, text));
  for (const { value } of node.pairs) {
    if (value.kind !== 'scalar') {
      if (mayBeSplit(value, text)) return true;
    } else if (node.flow) {
      const isCut = text.charCodeAt(value.end) === comma && isDigit(text.charCodeAt(value.end + 1));
      if (isCut || value.start === value.end) return true;
    }
  }
  return false;
}

const comma = 0x2c;

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

/** Where the whole value ends; undefined where no comma splits it. */
function endOfSplit(schema: Schema | undefined, map: MapNode, pair: Pair, text: string): number | undefined {
  const { value } = pair;
  if (value.kind !== 'scalar' || value.style !== 'plain' || value.start === value.end) return undefined;
  const last = text.charCodeAt(value.end - 1);
  const end = isDigit(last) ? endOfDigits(text, value.end) : endOfWords(schema, map, pair);
  return end > value.end ? end : undefined;
}

/** Digits that follow a comma at once, up to where the next value or the map's end stands: no key begins so. */
function endOfDigits(text: string, from: number): number {
  let end = from;
  if (text.charAt(end) !== ',') return end;
  for (;;) {
    const [whole, part] =
      /^(,\d[^,:{}[\]\r\n]*?)[^\S\r\n]*(?:[,}\r\n]|#|$)/.exec(text.slice(end, end + 80)) ?? [];
    if (whole === undefined || part === undefined) return end;
    end += part.length;
  }
}

/** Words after a comma that can be no key: unknown ones without a value, not written as a key is. */
function endOfWords(inMap: Schema | undefined, map: MapNode, pair: Pair): number {
  const schema = valueIn(inMap, keyText(pair));
  let { end } = pair.value;
  if (schema?.type !== 'string' || schema.notation !== undefined || schema.enum) return end;
  for (const { key, value } of map.pairs.slice(map.pairs.indexOf(pair) + 1)) {
    const known = valueIn(inMap, String(key.value)) !== undefined;
    if (known || key.style !== 'plain' || value.end > value.start) return end;
    if (/^[a-z]+[A-Za-z]*$/.test(String(key.value))) return end;
    ({ end } = key);
  }
  return end;
}

function problemOf(schema: Schema | undefined, { start, end }: Span, text: string): Problem {
  const written = text.slice(start, end);
  const decimal = hasDecimalComma(schema, written);
  const data: SplitValue = {
    text: decimal ? written.replace(',', '.') : scalarText(written, true),
    certain: !decimal,
  };
  const remedy = decimal ? `Decimals take a point: ${data.text}` : `Quote it: ${data.text}`;
  const message = `The comma splits “${written}” in two. ${remedy}`;
  return { code: 'split-value', severity: 'error', message, start, end, data };
}

/** Whether the one comma stands for a point: not before three digits, or where thousands would make no sense. */
function hasDecimalComma(schema: Schema | undefined, written: string): boolean {
  if (!/^[^,]*\d,\d+[^,]*$/.test(written)) return false;
  const small = schema?.type === 'number' || schema?.notation === 'ratio';
  return small || !/,\d{3}(?!\d)/.test(written);
}
