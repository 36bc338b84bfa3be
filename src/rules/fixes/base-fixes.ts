import type { EntryKind } from '../../catalog/entries.ts';
import type { Meant } from '../../catalog/spelling.ts';
import { otherWordFor } from '../../catalog/other-words.ts';
import type { Problem } from '../../catalog/problem.ts';
import { schemaAt } from '../../catalog/read/schemas.ts';
import type { SplitValue } from '../../catalog/read/split-value.ts';
import { insertPair, replaceScalar, type TextEdit } from '../../document/edits.ts';
import { locate } from '../../document/locate.ts';
import type { Path } from '../../document/node.ts';
import { asItems } from '../../document/odd-keys.ts';
import { inOurSigns } from '../../quantity/signs.ts';
import type { Fix, FixedFile } from '../fix.ts';
import { didYouMean, suggestWord } from './did-you-mean.ts';
import { writtenAt } from '../places-in-text.ts';
import { makeFix, makeStub } from './make-fix.ts';

/** What a reader notes of what it could not read. */
interface ReadMend {
  readonly edit: TextEdit;
  readonly also: readonly TextEdit[];
  readonly isGuess: boolean;
}

type BaseFix = (context: FixedFile, problem: Problem) => readonly Fix[];

/** What mends a problem that a reader found. */
export function baseFixes(context: FixedFile, problem: Problem): readonly Fix[] {
  return Object.hasOwn(byCode, problem.code) ? (byCode[problem.code]?.(context, problem) ?? []) : [];
}

const byCode: Readonly<Partial<Record<string, BaseFix>>> = {
  syntax: mend,
  'duplicate-key': mend,
  'yaml-feature': mend,
  'unknown-key': (context, problem) => [...writeInstead(context, problem), ...changeWord(context, problem)],
  value: (context, problem) => [
    ...writeItems(context, problem),
    ...writeInstead(context, problem),
    ...changeWord(context, problem),
  ],
  quantity: writeInstead,
  fraction: writeInstead,
  date: writeInstead,
  'cut-short': writeInstead,
  'split-value': quoteSplitValue,
  'missing-key': addMissingKey,
};

/** What a reader noted for its fix, as far as it is there. */
function dataOf<T extends object>({ data }: Problem): Partial<T> {
  return typeof data === 'object' && data !== null ? data : {};
}

/** What mends what a reader could not read: one edit, and what has to be done with it. */
function mend(context: FixedFile, problem: Problem): readonly Fix[] {
  const { edit, also = [], isGuess } = dataOf<ReadMend>(problem);
  if (!edit) return [];
  const gone = context.file.text.slice(edit.start, edit.end).trim().split('\n')[0] ?? '';
  const write = edit.text.trim().split('\n')[0] ?? '';
  const title =
    write !== ''
      ? `Write ${write}`
      : edit.text !== '' || gone === ''
        ? 'Indent it as it should be'
        : `Delete ${gone}${also.length === 0 ? '' : ', and write out what refers to it'}`;
  return makeFix(context, title, [edit, ...also], { preferred: true, safe: isGuess === false });
}

/** Writes what the message says is to be written: a value as such, or YAML that stands as it is. */
function writeInstead(context: FixedFile, problem: Problem): readonly Fix[] {
  const { write, yaml } = dataOf<{ write: string; yaml: string }>(problem);
  const { start, end } = problem;
  const document = context.document();
  if (yaml !== undefined) {
    return makeFix(context, `Write ${yaml}`, [{ start, end, text: yaml }], { preferred: true, safe: true });
  }
  const place = locate(document.root, start);
  if (write === undefined || !place) return [];
  const edit = replaceScalar(document, place.path, write, place.on === 'key');
  const written = edit && document.text.slice(edit.start, edit.end);
  const safe = written !== undefined && isOfOtherSigns(written, write);
  return makeFix(context, `Write ${write}`, [edit], { preferred: true, safe });
}

/** Whether a text differs from what it should be in its signs alone, which look like ours or cannot be seen. */
function isOfOtherSigns(written: string, write: string): boolean {
  const ours = inOurSigns(written).trim();
  return (
    written !== write &&
    [ours, ours.replace(/(?<=\d) (?=\d{3}(?!\d))/g, ',')].some(
      (each) => plainDashes(each) === plainDashes(write),
    )
  );
}

/** A range has a dash of its own, which other dashes stand for as well. */
function plainDashes(text: string): string {
  return text.replaceAll('–', '-');
}

/** Writes the dashes of a list whose items begin with other signs, or without a space. */
function writeItems(context: FixedFile, { data, start, end }: Problem): readonly Fix[] {
  if (dataOf<{ items: boolean }>({ data } as Problem).items !== true) return [];
  const { text, lines } = context.document();
  const written = asItems(text.slice(start, end));
  if (written === undefined) return [];
  const isAlone = text.slice(lines.lineStart(lines.positionAt(start).line), start).trim() === '';
  const put = isAlone ? written : `[${written.replace(/^- /, '')}]`;
  if (!isAlone && (/[,:[\]{}#]/.test(written) || written.includes('\n'))) return [];
  return makeFix(context, `Write ${put.split('\n')[0] ?? put}`, [{ start, end, text: put }], {
    preferred: true,
    safe: true,
  });
}

function changeWord(context: FixedFile, problem: Problem): readonly Fix[] {
  const place = locate(context.document().root, problem.start);
  const { suggestion } = dataOf<Meant>(problem);
  if (!place || suggestion === undefined) return [];
  const onKey = place.on === 'key';
  const word = onKey ? place.path.at(-1) : writtenAt(context.document().root, place.path);
  const words = wordsAt(context.file.kind, place.path, onKey);
  const { certain = false } = suggestWord(String(word), words);
  const isOther = otherWordFor(String(word), words) === suggestion;
  return didYouMean(context, place.path, { suggestion, certain: certain || isOther }, onKey);
}

/** The keys or the words that are accepted at a place. */
function wordsAt(kind: EntryKind, path: Path, onKey: boolean): readonly string[] {
  if (onKey) return Object.keys(schemaAt(kind, path.slice(0, -1))?.properties ?? {});
  return (schemaAt(kind, path)?.enum ?? []).filter((word) => word !== null);
}

function quoteSplitValue(context: FixedFile, problem: Problem): readonly Fix[] {
  const { text, certain } = dataOf<SplitValue>(problem);
  if (text === undefined) return [];
  const { start, end } = problem;
  const edit = { start, end, text };
  return makeFix(context, `Write ${text}`, [edit], { preferred: true, safe: certain === true });
}

/** A key to be filled in: what is in it, only a person knows. */
function addMissingKey(context: FixedFile, problem: Problem): readonly Fix[] {
  const { key, path } = dataOf<{ key: string; path: Path }>(problem);
  if (key === undefined || path === undefined) return [];
  const type = schemaAt(context.file.kind, [...path, key])?.type;
  const value = type === 'object' ? '{}' : type === 'array' ? '[]' : '';
  const edit = insertPair(context.document(), path, key, value);
  if (!edit) return [];
  const text = value === '' ? `${edit.text} ` : edit.text;
  return makeStub(context, `Add ${key}`, { ...edit, text }, value === '' ? text.length : text.length - 1);
}
