import { width, yamlText as scalarText, yamlWord } from './yaml-scalar.ts';

/** A value as an entry's file holds it; what is undefined is left out. */
export type Plain = string | number | undefined | readonly Plain[] | { readonly [key: string]: Plain };

type PlainMap = Readonly<Record<string, Plain>>;

/**
 * A map as the YAML that a person would write: lists of words on one line, short maps in a list too, long texts folded.
 * Comments stand above the items of the keys that they are given for.
 */
export function yamlText(value: PlainMap, comments: Readonly<Record<string, string>> = {}): string {
  return pairsOf(value)
    .map(([key, each]) => `${key}:${blockValue(each, '', key.length + 2, comments[key])}\n`)
    .join('');
}

/** What follows `key:`, with the line breaks before it. */
function blockValue(value: Plain, indent: string, column: number, comment?: string): string {
  const inner = `${indent}  `;
  if (typeof value === 'string') return ` ${scalarText(value, inner, width - indent.length - column)}`;
  if (typeof value !== 'object') return ` ${String(value)}`;
  const flow = flowText(value);
  const fits = isList(value)
    ? value.every((item) => typeof item !== 'object')
    : flow.length + column <= width;
  if (flow === '[]' || fits) return ` ${flow}`;
  if (!isList(value)) return `\n${pairs(value, inner)}`;
  const items = value.map((item) => `${inner}- ${itemText(item, inner)}`);
  return `\n${[...(comment === undefined ? [] : [`${inner}# ${comment}`]), ...items].join('\n')}`;
}

/** An item of a list, after its dash. */
function itemText(item: Plain, indent: string): string {
  if (typeof item !== 'object') return blockValue(item, indent, 2).trimStart();
  const flow = flowText(item);
  if (isList(item) || (flow.length + indent.length + 2 <= width && !flow.includes('\\n'))) return flow;
  return pairs(item, `${indent}  `).trimStart();
}

function pairs(value: PlainMap, indent: string): string {
  return pairsOf(value)
    .map(([key, each]) => `${indent}${key}:${blockValue(each, indent, key.length + 2)}`)
    .join('\n');
}

function flowText(value: Plain): string {
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object') {
    return `{${pairsOf(value)
      .map(([key, each]) => `${key}: ${flowText(each)}`)
      .join(', ')}}`;
  }
  return typeof value === 'string' ? yamlWord(value, true) : String(value);
}

function pairsOf(value: PlainMap): readonly (readonly [string, Plain])[] {
  return Object.entries(value).filter(([, each]) => each !== undefined);
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
