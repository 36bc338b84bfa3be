import type { CatalogFile } from '../../catalog/catalog.ts';
import type { Factory, Hardware, Source } from '../../catalog/entries.ts';
import type { CatalogView } from '../../catalog/view.ts';
import { findSource } from '../../estimate/sources.ts';
import type { LanguageContext } from '../language-context.ts';
import { markdown, markdownLink, markdownText } from '../../words/markdown.ts';
import { joined, type SafeMarkdown } from '../../words/safe-text.ts';
import { sourceFacts } from '../../words/source-words.ts';
import { webAddress } from '../../words/web-address.ts';

/** A source by its id: title, publisher, date, licence, and its address as a link. */
export function sourceHover(
  context: LanguageContext,
  file: CatalogFile,
  id: string,
): SafeMarkdown | undefined {
  const entry = file.entry as Factory | Hardware | undefined;
  const own = file.kind === 'factory' || file.kind === 'hardware' ? (entry?.sources ?? []) : [];
  const source = findSource(context.catalog, own, id);
  if (!source) return undefined;
  const { note } = source;
  const paragraphs = [describeSource(source), ...(note === undefined ? [] : [markdownText(note)])];
  return joined(paragraphs, markdown`\n\n`);
}

/** A source on one line; its id where it is not found. */
export function sourceText(view: CatalogView, own: readonly Source[], id: string): SafeMarkdown {
  const source = findSource(view, own, id);
  return source ? describeSource(source) : markdownText(id);
}

function describeSource(source: Source): SafeMarkdown {
  const title = markdownLink(markdownText(source.title ?? source.id), webAddress(source.url));
  return joined([title, ...sourceFacts(source).map(markdownText)], markdown` · `);
}
