import { insertPair } from '../../document/edits.ts';
import type { Source } from '../../catalog/entries.ts';
import type { Path } from '../../document/node.ts';
import type { Fix, FixContext } from '../fix.ts';
import { addSupports, sourceStub } from './add-source.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';

/** What the rule knows of figures without a source. */
export interface Unsourced {
  /** How `supports` would name them. */
  readonly supports: readonly string[];
  /** The batch, claim or price that may name its source itself. */
  readonly within: Path | undefined;
}

/** How many sources are offered one by one. */
const mostOffered = 3;

/** Names a source that the file has already, or begins a new one. */
export function sourceFixes(context: FixContext): readonly Fix[] {
  const { supports = [], within } = dataOf<Unsourced>(context);
  const document = documentOf(context);
  const own = sourcesOf(context).slice(0, mostOffered);
  const named = own.flatMap(({ id }, index) =>
    within
      ? makeFix(context, `Name ${id} as its source`, [insertPair(document, within, 'source', id)])
      : makeFix(context, `Say that ${id} supports ${supports.join(', ')}`, [
          addSupports(document, index, supports),
        ]),
  );
  const stub = sourceStub(document, '', supports);
  return [...named, ...makeFix(context, 'Add a source', [stub?.edit], stub ? { cursor: stub.cursor } : {})];
}

function sourcesOf({ file: { entry } }: FixContext): readonly Source[] {
  return entry && 'sources' in entry ? entry.sources : [];
}
