import type { CatalogFile } from '../catalog/catalog.ts';
import type { EntryKind } from '../catalog/entries.ts';
import { batchTemplate, snippetText as stopsIn, sourceTemplate } from '../catalog/new-files.ts';
import { insertInList, lineBreakOf, type TextEdit } from '../document/edits.ts';
import { keyText, pairOf, type Node, type SequenceNode } from '../document/node.ts';
import type { SourceDocument } from '../document/parse.ts';
import { snippetText } from './completion/item.ts';
import type { LanguageContext } from './language-context.ts';

/** Something that may be added to a file. */
export interface FoundAddition {
  readonly title: string;
  readonly edit: TextEdit;
  /** The text of the edit as a snippet, with a tab stop wherever only a person knows what to write. */
  readonly snippet: string;
  /** Whether the cursor is in the list that it is added to. */
  readonly isNear: boolean;
}

/** An item of a list: what it is called, and how it is written from line to line. */
interface Item {
  readonly title: string;
  /** The key of its list. */
  readonly list: string;
  readonly template: readonly string[];
  /** Whether the first of a list is written between brackets, on one line. */
  readonly isShort: boolean;
  /** The keys that a new list stands behind: behind the first of them that there is. */
  readonly behind: readonly string[];
}

const source: Item = {
  ...{ title: 'Add Source', list: 'sources', isShort: false, behind: [] },
  template: sourceTemplate('‹›'),
};

const items: Readonly<Partial<Record<EntryKind, readonly Item[]>>> = {
  factory: [
    {
      ...{ title: 'Add Batch', list: 'compute', isShort: false },
      template: batchTemplate(),
      behind: ['statusNote', 'status'],
    },
    {
      ...{ title: 'Add Claim', list: 'claims', isShort: true },
      template: ['power: ‹›', 'date: ‹›', 'source: ‹›'],
      behind: ['compute', 'statusNote', 'status'],
    },
    source,
  ],
  hardware: [source],
  catalog: [source],
};

/** What may be added to a file: after the item that the cursor is in, or at the end of the list; the nearest first. */
export function additionsAt(
  context: LanguageContext,
  { kind, path }: CatalogFile,
  offset: number,
): readonly FoundAddition[] {
  const document = context.catalog.documentAt(path);
  if (!document) return [];
  const found = (items[kind] ?? []).flatMap((item) => additionOf(document, item, offset) ?? []);
  return [...found.filter(({ isNear }) => isNear), ...found.filter(({ isNear }) => !isNear)];
}

function additionOf(document: SourceDocument, item: Item, offset: number): FoundAddition | undefined {
  const value = pairOf(document.root, item.list)?.value;
  const list = value?.kind === 'sequence' ? value : undefined;
  const isNear = isIn(document, item.list, offset);
  const after = list && isNear ? itemAround(document, list, offset) : undefined;
  const edit = insertInList(document, item.list, place, { after, behind: item.behind });
  if (!edit) return undefined;
  const { plain, snippet } = isOnOneLine(document.root, list, after, item)
    ? onOneLine(item.template)
    : onLines(item.template, `${lineBreakOf(document.text)}${indentOf(document, edit)}`);
  return {
    title: item.title,
    isNear,
    edit: { ...edit, text: edit.text.replace(place, () => plain) },
    snippet: edit.text.split(place).map(snippetText).join(snippet),
  };
}

/** Stands for an item while its place is found: no text of ours holds it. */
const place = '\u0000';

/** An item as it is written, and as a snippet. */
interface Written {
  readonly plain: string;
  readonly snippet: string;
}

function onLines(template: readonly string[], between: string): Written {
  const plain = template.map((line) => line.replace(/ ?‹\w*›/g, ''));
  return { plain: plain.join(between), snippet: stopsIn(template).join(between) };
}

function onOneLine(template: readonly string[]): Written {
  const parts = template.map((line) => line.replace(/ {2,}#.*$/, ''));
  const plain = parts.map((part) => part.replace(/‹\w*›/g, ''));
  return { plain: `{${plain.join(', ')}}`, snippet: `{${stopsIn(parts).join(', ')}\\}` };
}

/** Whether the new item stands between brackets: as the list does, or the item before it. */
function isOnOneLine(
  root: Node | undefined,
  list: SequenceNode | undefined,
  after: number | undefined,
  { isShort }: Item,
): boolean {
  if (root?.kind === 'map' && root.flow) return true;
  if (list?.flow === true) return true;
  const before = after === undefined ? list?.items.at(-1) : list?.items[after];
  return before?.kind === 'map' ? before.flow : isShort;
}

/** How far the lines of a new item are indented: below its first letter. */
function indentOf({ lines }: SourceDocument, { start, text }: TextEdit): string {
  const before = text.slice(0, text.indexOf(place));
  const lineStart = before.lastIndexOf('\n') + 1;
  return ' '.repeat((lineStart === 0 ? lines.positionAt(start).column : 0) + before.length - lineStart);
}

/** Whether an offset is on the lines of a key of the document, up to the next one. */
function isIn({ root, lines }: SourceDocument, key: string, offset: number): boolean {
  if (root?.kind !== 'map') return false;
  const lineOf = (of: number): number => lines.positionAt(of).line;
  const index = root.pairs.findIndex((pair) => keyText(pair) === key);
  const [pair, next] = [root.pairs[index], root.pairs[index + 1]];
  if (index < 0 || !pair) return false;
  const line = lineOf(offset);
  return lineOf(pair.key.start) <= line && (!next || line < lineOf(next.key.start));
}

/** The index of the item on whose lines, or below whose lines, an offset is; undefined above the first. */
function itemAround(
  { lines }: SourceDocument,
  { flow, items, marks }: SequenceNode,
  offset: number,
): number | undefined {
  const { line } = lines.positionAt(offset);
  const begins = items.map((item, index) =>
    lines.positionAt(flow ? item.start : (marks[index] ?? item.start)),
  );
  const index = begins.findLastIndex((begin) => begin.line <= line);
  return index < 0 ? undefined : index;
}
