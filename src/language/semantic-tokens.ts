import type { CatalogFile } from '../catalog/catalog.ts';
import type { Span } from '../document/node.ts';
import type { LanguageContext } from './language-context.ts';
import { mentionsIn, type Mention } from './mentions.ts';

/** An id that means something, to be coloured by what it means. */
export interface Token extends Span {
  readonly kind: Mention['kind'];
  readonly declares: boolean;
}

/** The ids of a file that the catalog knows. What is unknown stays plain, beside its problem. */
export function tokensIn(context: LanguageContext, file: CatalogFile): readonly Token[] {
  const mentions = mentionsIn(file.kind, context.catalog.document(file).root);
  const own = new Set(mentions.filter(({ declares }) => declares).map(({ id }) => id));
  return mentions
    .filter((mention) => isKnown(context, mention, own))
    .map(({ kind, start, end, declares }) => ({ kind, start, end, declares }));
}

function isKnown({ catalog }: LanguageContext, { kind, id }: Mention, own: ReadonlySet<string>): boolean {
  switch (kind) {
    case 'hardware':
      return catalog.hardware(id) !== undefined;
    case 'factory':
      return catalog.factory(id) !== undefined;
    case 'edition':
      return catalog.edition(id) !== undefined;
    case 'source':
      return own.has(id) || (catalog.settings()?.sources.some((source) => source.id === id) ?? false);
  }
}
