import type { Edition } from '../../catalog/entries.ts';
import { countryName } from '../../catalog/countries.ts';
import type { Schema } from '../../catalog/read/schemas.ts';
import type { LanguageContext } from '../language-context.ts';
import { joined, type SafeMarkdown } from '../../words/safe-text.ts';
import { markdown, markdownText } from '../../words/markdown.ts';

/** One of the words that a schema accepts: what it means. A country's code: its name. */
export function wordHover(
  { notation, enum: words, enumDescriptions }: Schema,
  value: string,
): SafeMarkdown | undefined {
  const meaning =
    notation === 'country' ? countryName(value) : enumDescriptions?.[words?.indexOf(value) ?? -1];
  return meaning === undefined ? undefined : markdown`**${markdownText(value)}** — ${markdownText(meaning)}`;
}

/** An edition by its id: its title, its day, and what it ranks by. */
export function editionHover({ catalog }: LanguageContext, id: string): SafeMarkdown | undefined {
  const edition = catalog.edition(id);
  return edition && describeEdition(edition);
}

function describeEdition({ title, asOf, metric, published }: Edition): SafeMarkdown {
  const state = published === undefined ? 'draft' : `published ${published}`;
  const facts = [`as of ${asOf}`, `by ${metric}`, state].map(markdownText);
  return joined([markdown`**${markdownText(title)}**`, ...facts], markdown` · `);
}
