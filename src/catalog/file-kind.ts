import type { EntryKind } from './entries.ts';

export interface FileKind {
  readonly kind: EntryKind;
  /** The id that the file name gives; empty for catalog.yaml. */
  readonly id: string;
}

/** The folders of a catalog and what they hold. */
export const entryFolders = { hardware: 'hardware', factories: 'factory', editions: 'edition' } as const;

/**
 * What the file at `path` (relative to the catalog, with forward slashes) holds, by its folder and name; undefined where
 * it is none of ours. Hidden files are what editors and file systems leave beside the real ones.
 */
export function fileKind(path: string): FileKind | undefined {
  if (path === 'catalog.yaml') return { kind: 'catalog', id: '' };
  const match = /^(hardware|factories|editions)\/([^./][^/]*)\.yaml$/.exec(path);
  const [, folder, name] = match ?? [];
  if (!folder || !name) return undefined;
  if (folder === 'editions' && name.endsWith('.ranking')) {
    return { kind: 'ranking', id: name.slice(0, -'.ranking'.length) };
  }
  return { kind: entryFolders[folder as keyof typeof entryFolders], id: name };
}

/** The path of an entry's file, relative to the catalog. */
export function entryPath(kind: EntryKind, id: string): string {
  switch (kind) {
    case 'catalog':
      return 'catalog.yaml';
    case 'hardware':
      return `hardware/${id}.yaml`;
    case 'factory':
      return `factories/${id}.yaml`;
    case 'edition':
      return `editions/${id}.yaml`;
    case 'ranking':
      return `editions/${id}.ranking.yaml`;
  }
}

/**
 * Whether a text is a catalog.yaml of this format: whether its first key, `format`, says so. A byte order mark, comments,
 * `%YAML 1.2` and `---` may stand before it.
 */
export function isCatalogText(text: string): boolean {
  return /^\uFEFF?(?:[ \t]*(?:#[^\r\n]*)?\r?\n|%YAML[ \t]+1\.2[ \t]*(?:#[^\r\n]*)?\r?\n|---[ \t]*(?:#[^\r\n]*)?\r?\n)*(?:---[ \t]+)?(?:format|"format"|'format')[ \t]*:[ \t]*["']?ai-factories\/1["']?[ \t]*(?:#.*)?(?:\r?\n|$)/.test(
    text,
  );
}
