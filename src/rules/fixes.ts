import type { Catalog, CatalogFile } from '../catalog/catalog.ts';
import type { Fix, FixableProblem, FixedFile } from './fix.ts';
import { baseFixes } from './fixes/base-fixes.ts';
import { silenceFix } from './fixes/silence.ts';

/** Every way to mend a problem of a file, the likeliest first; last, to silence it. Pure: nothing is changed. */
export function fixesFor(catalog: Catalog, file: CatalogFile, problem: FixableProblem): readonly Fix[] {
  const context: FixedFile = { file, document: () => catalog.document(file) };
  return [...(problem.fix?.() ?? baseFixes(context, problem)), ...silenceFix(context, problem)];
}
