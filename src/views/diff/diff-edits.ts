import type { Catalog } from '../../catalog/catalog.ts';
import type { Source } from '../../catalog/entries.ts';
import type { Piecewise } from '../../catalog/piecewise.ts';
import { nodeAt, plainValue, valueOf, type Path } from '../../document/node.ts';
import { sourceOf } from '../../estimate/sources.ts';

/** One value of one file that is not what it was. */
export interface Edit {
  /** Relative to the catalog. */
  readonly file: string;
  /** Where in it; empty for a file as a whole. */
  readonly path: Path;
  /** As they are written; undefined where there was, or is, nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What the new value rests on, or the former one where it is gone. */
  readonly source: Source | undefined;
}

/** Every value that differs between two catalogs, file by file. Ranking files are written from the others. */
export function* editsBetween(before: Catalog, after: Catalog): Piecewise<readonly Edit[]> {
  const differ = new Set<string>();
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const)
    for (const { path, text } of one.files()) {
      if (other.file(path)?.text !== text && !path.endsWith('.ranking.yaml')) differ.add(path);
      yield;
    }
  const edits: Edit[] = [];
  for (const file of [...differ].sort()) {
    edits.push(...editsOfFile(file, before, after));
    yield;
  }
  return edits;
}

function editsOfFile(file: string, before: Catalog, after: Catalog): readonly Edit[] {
  const [former, latter] = [before.file(file), after.file(file)];
  if (!former) return [{ file, path: [], before: undefined, after: 'new file', source: undefined }];
  if (!latter) return [{ file, path: [], before: 'file', after: undefined, source: undefined }];
  const values = [valueIn(before, file), valueIn(after, file)] as const;
  return changes(values[0], values[1], []).map((change) => ({
    file,
    ...change,
    source:
      change.after === undefined ? sourceIn(before, file, change.path) : sourceIn(after, file, change.path),
  }));
}

function valueIn(catalog: Catalog, file: string): unknown {
  const read = catalog.file(file);
  const root = read && catalog.document(read).root;
  return root && plainValue(root);
}

/** The source that the value's own map names, or one that supports it. */
function sourceIn(catalog: Catalog, file: string, path: Path): Source | undefined {
  const read = catalog.file(file);
  if (!read) return undefined;
  const { root } = catalog.document(read);
  for (let length = path.length; length > 0; length--) {
    const named = valueOf(nodeAt(root, path.slice(0, length)), 'source');
    if (named?.kind === 'scalar') return sourceOf(catalog, file, path, String(named.value));
  }
  return sourceOf(catalog, file, path);
}

type Change = Pick<Edit, 'path' | 'before' | 'after'>;

function changes(before: unknown, after: unknown, path: Path): readonly Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return itemChanges(before, after, path);
  if (isMap(before) && isMap(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => changes(valueAt(before, key), valueAt(after, key), [...path, key]));
  }
  return [{ path, before: shown(before), after: shown(after) }];
}

/** Items that are in both lists are the same wherever they stand; the others are paired in their order. */
function itemChanges(before: readonly unknown[], after: readonly unknown[], path: Path): readonly Change[] {
  const rest = before.map((value, index) => ({ value, index, text: JSON.stringify(value) }));
  const come = after.flatMap((value, index) => {
    const same = rest.findIndex(({ text }) => text === JSON.stringify(value));
    if (same >= 0) rest.splice(same, 1);
    return same >= 0 ? [] : [{ value, index }];
  });
  const paired = Math.min(rest.length, come.length);
  return [
    ...come.flatMap(({ value, index }, place) =>
      place < paired
        ? changes(rest[place]?.value, value, [...path, index])
        : [{ path: [...path, index], before: undefined, after: shown(value) }],
    ),
    ...rest.slice(paired).map(({ value, index }) => ({
      path: [...path, index],
      before: shown(value),
      after: undefined,
    })),
  ];
}

function valueAt(map: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value on one line: a word as it is, a map as its pairs. */
function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.map((item) => shown(item) ?? '').join(', ');
  if (!isMap(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  return Object.entries(value)
    .map(([key, item]) => `${key}: ${shown(item) ?? ''}`)
    .join(', ');
}
