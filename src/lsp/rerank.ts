import { entryPath } from '../catalog/file-kind.ts';
import type { WorkspaceChange } from '../language/index.ts';
import { rerankEdition } from '../views/rerank/rerank.ts';
import type { OpenCatalog } from './open-catalog.ts';

/** What Rerank would write, and what to say; no change where there is nothing to write. */
export interface RerankAnswer {
  readonly message: string;
  readonly change?: WorkspaceChange;
}

/** The ranking file of an edition as an edit, computed from the text in the editor. */
export function rerank({ catalog, rankings, language }: OpenCatalog, id: unknown): RerankAnswer {
  const edition = typeof id === 'string' ? catalog.edition(id) : rankings.latestEdition();
  if (!edition) return { message: 'There is no such edition.' };
  const own = entryPath('ranking', edition.id);
  const broken = language
    .paths()
    .find((path) => path !== own && language.diagnostics(path).some(({ severity }) => severity === 'error'));
  if (broken !== undefined) return { message: `Not reranked: ${broken} has errors. Mend them first.` };
  const { path, text, state, frozen } = rerankEdition(catalog, rankings, edition);
  if (state === 'same') return { message: `${path} is up to date.` };
  if (frozen) return { message: `${edition.id} is published: its ranking file is left as it is.` };
  const whole = { creates: [], renames: [], deletes: [], edits: [] };
  const file = catalog.file(path);
  if (!file) return { message: `${path} was made.`, change: { ...whole, creates: [{ path, text }] } };
  const range = {
    start: { line: 0, column: 0 },
    end: catalog.document(file).lines.positionAt(file.text.length),
  };
  return { message: `${path} was written anew.`, change: { ...whole, edits: [{ path, range, text }] } };
}
