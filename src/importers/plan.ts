import { isStamped, isUntouched } from './stamp.ts';

/** What becomes of a file that an import wants to write. */
export type Action = 'new' | 'changed' | 'same' | 'kept';

export interface PlannedFile {
  /** Relative to the catalog. */
  readonly path: string;
  readonly text: string;
  readonly action: Action;
}

/** Files of a folder by path: undefined where something stands there that cannot be read as text. */
export type FolderFiles = ReadonlyMap<string, string | undefined>;

/** Compares what an import wants to write with what is there: what somebody edited, or wrote, is kept. */
export function planFiles(files: ReadonlyMap<string, string>, folder: FolderFiles): readonly PlannedFile[] {
  return [...files].map(([path, text]) => ({ path, text, action: actionOn(path, text, folder) }));
}

function actionOn(path: string, text: string, folder: FolderFiles): Action {
  if (!folder.has(path)) return 'new';
  const there = folder.get(path);
  if (there === text) return 'same';
  return there !== undefined && isUntouched(there) ? 'changed' : 'kept';
}

/** Files that an earlier import from the same origin wrote, and that this one has no more. */
export function obsoleteFiles(
  files: ReadonlyMap<string, string>,
  folder: FolderFiles,
  origin: string,
): readonly string[] {
  return [...folder].flatMap(([path, text]) => {
    if (files.has(path) || text === undefined || !/^(?:factories|editions)\//.test(path)) return [];
    return isStamped(text, origin) ? [path] : [];
  });
}
