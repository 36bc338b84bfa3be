import type { LanguageContext } from './language-context.ts';
import { hasLetters } from './has-letters.ts';
import { pathOfTarget, type Target } from './mentions.ts';

/** An entry or a shared source, as the search for symbols shows it. */
export interface CatalogSymbol {
  readonly target: Target;
  /** The file that describes it. */
  readonly path: string;
  readonly name: string;
}

/** How many a search returns: more is typed to see others. */
const mostFound = 200;

/** Entries and shared sources whose name, alias or id holds the letters of the query, in order. */
export function findSymbols({ catalog }: LanguageContext, query: string): readonly CatalogSymbol[] {
  const candidates: readonly Candidate[] = [
    ...catalog.allFactories().map(({ id, name, aliases }) => named({ kind: 'factory', id }, name, aliases)),
    ...catalog.allHardware().map(({ id, name, aliases }) => named({ kind: 'hardware', id }, name, aliases)),
    ...catalog.allEditions().map(({ id, title }) => named({ kind: 'edition', id }, title)),
    ...(catalog.settings()?.sources ?? []).map(({ id, title }) =>
      named({ kind: 'source', id, path: 'catalog.yaml' }, title ?? id),
    ),
  ];
  return candidates.filter(({ words }) => words.some((word) => hasLetters(word, query))).slice(0, mostFound);
}

interface Candidate extends CatalogSymbol {
  readonly words: readonly string[];
}

function named(target: Target, name: string, aliases: readonly string[] = []): Candidate {
  return { target, path: pathOfTarget(target), name, words: [name, target.id, ...aliases] };
}
