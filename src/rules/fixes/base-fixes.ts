import type { SplitValue } from '../../catalog/read/split-value.ts';
import { schemaAt } from '../../catalog/read/schemas.ts';
import { insertPair } from '../../document/edits.ts';
import type { Path } from '../../document/node.ts';
import type { FindFixes, Fix, FixContext } from '../fix.ts';
import { didYouMean } from './did-you-mean.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';

/** What mends the problems that readers find, by code. */
export const baseFixes: Readonly<Partial<Record<string, FindFixes>>> = {
  'unknown-key': didYouMean,
  value: didYouMean,
  'split-value': quoteSplitValue,
  'missing-key': addMissingKey,
};

function quoteSplitValue(context: FixContext): readonly Fix[] {
  const { text, certain } = dataOf<SplitValue>(context);
  if (text === undefined) return [];
  const { start, end } = context.problem;
  const edit = { start, end, text };
  return makeFix(context, `Write ${text}`, [edit], { preferred: true, safe: certain === true });
}

/** A key to be filled in: what is in it, only a person knows. */
function addMissingKey(context: FixContext): readonly Fix[] {
  const { key, path } = dataOf<{ key: string; path: Path }>(context);
  if (key === undefined || path === undefined) return [];
  const type = schemaAt(context.file.kind, [...path, key])?.type;
  const value = type === 'object' ? '{}' : type === 'array' ? '[]' : '';
  const edit = insertPair(documentOf(context), path, key, value);
  if (!edit) return [];
  const text = value === '' ? `${edit.text} ` : edit.text;
  const cursor = value === '' ? text.length : text.length - 1;
  return makeFix(context, `Add ${key}`, [{ ...edit, text }], { cursor });
}
