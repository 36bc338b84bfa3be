import type { Claim, Factory } from '../../catalog/entries.ts';
import { compareClaim } from '../../estimate/claims.ts';
import { contextOf } from '../../estimate/factory.ts';
import { claimSentence, claimWords } from '../../words/claim-words.ts';
import { markdown, markdownText } from '../../words/markdown.ts';
import { joined, type SafeMarkdown } from '../../words/safe-text.ts';
import { timeOf, type LanguageContext } from '../language-context.ts';
import { sourceText } from './source.ts';

/** A claim beside what is computed of the same scope: `Claimed $100B, total · computed $11.9B with land and buildings`. */
export function claimHover(context: LanguageContext, factory: Factory, claim: Claim): SafeMarkdown {
  const time = timeOf(context);
  const estimating = time && contextOf(context.catalog, time);
  const lines = estimating
    ? compareClaim(estimating, factory, claim).map((comparison) =>
        markdownText(claimSentence(claimWords(claim, comparison))),
      )
    : [markdown`Nothing is computed: the catalog has no edition.`];
  const from = claim.source === undefined ? [] : [sourceText(context.catalog, factory.sources, claim.source)];
  return joined([...lines, ...from], markdown`  \n`);
}
