import type { SplitValue } from '../../catalog/read/split-value.ts';
import { schemaAt } from '../../catalog/read/schemas.ts';
import { insertPair, replaceScalar, type TextEdit } from '../../document/edits.ts';
import { locate } from '../../document/locate.ts';
import type { Path } from '../../document/node.ts';
import type { FindFixes, Fix, FixContext } from '../fix.ts';
import { didYouMean } from './did-you-mean.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';

/** What mends the problems that readers find, by code. */
export const baseFixes: Readonly<Partial<Record<string, FindFixes>>> = {
  syntax: mend,
  'duplicate-key': mend,
  'yaml-feature': mend,
  'unknown-key': (context) => [...writeInstead(context), ...didYouMean(context)],
  value: (context) => [...writeInstead(context), ...didYouMean(context)],
  quantity: writeInstead,
  fraction: writeInstead,
  date: writeInstead,
  'cut-short': writeInstead,
  'split-value': quoteSplitValue,
  'missing-key': addMissingKey,
};

/** The one edit that mends what a reader could not read. */
function mend(context: FixContext): readonly Fix[] {
  const { edit } = dataOf<{ edit: TextEdit }>(context);
  if (!edit) return [];
  const gone = context.file.text.slice(edit.start, edit.end).trim().split('\n')[0] ?? '';
  const write = edit.text.trim().split('\n')[0] ?? '';
  const title =
    write !== ''
      ? `Write ${write}`
      : edit.text !== '' || gone === ''
        ? 'Indent it as it should be'
        : `Delete ${gone}`;
  return makeFix(context, title, [edit], { preferred: true });
}

/** Writes what the message says is to be written: a value as such, or YAML that stands as it is. */
function writeInstead(context: FixContext): readonly Fix[] {
  const { write, yaml } = dataOf<{ write: string; yaml: string }>(context);
  const { start, end } = context.problem;
  const document = documentOf(context);
  if (yaml !== undefined) {
    return makeFix(context, `Write ${yaml}`, [{ start, end, text: yaml }], { preferred: true, safe: true });
  }
  const place = locate(document.root, start);
  if (write === undefined || !place) return [];
  const edit = replaceScalar(document, place.path, write, place.on === 'key');
  return makeFix(context, `Write ${write}`, [edit], { preferred: true });
}

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
