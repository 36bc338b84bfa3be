import type { Catalog } from '../../catalog/catalog.ts';
import { isError } from '../../catalog/read/read-file.ts';

/** What keeps a file's text from being used, such as `line 12: “1.2 TW” is not a count. …`; undefined where nothing does. */
export function staleness(catalog: Catalog, path: string): string | undefined {
  const file = catalog.file(path);
  if (file?.stale !== true) return undefined;
  const problem = file.problems.find(isError);
  if (!problem) return 'it cannot be read';
  const line = catalog.document(file).lines.positionAt(problem.start).line + 1;
  return `line ${line}: ${problem.message}`;
}
