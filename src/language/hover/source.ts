import type { CatalogFile } from '../../catalog/catalog.ts';
import type { Factory, Hardware, Source } from '../../catalog/entries.ts';
import type { CatalogView } from '../../catalog/view.ts';
import { findSource } from '../../estimate/sources.ts';
import type { Desk } from '../desk.ts';
import { escapeMarkdown, link } from '../../words/markdown.ts';

/** A source by its id: title, publisher, date, licence, and its address as a link. */
export function sourceHover(desk: Desk, file: CatalogFile, id: string): string | undefined {
  const entry = file.entry as Factory | Hardware | undefined;
  const own = file.kind === 'factory' || file.kind === 'hardware' ? (entry?.sources ?? []) : [];
  const source = findSource(desk.catalog, own, id);
  if (!source) return undefined;
  const { note } = source;
  return [describeSource(source), ...(note === undefined ? [] : [escapeMarkdown(note)])].join('\n\n');
}

/** A source on one line; its id where it is not found. */
export function sourceText(view: CatalogView, own: readonly Source[], id: string): string {
  const source = findSource(view, own, id);
  return source ? describeSource(source) : escapeMarkdown(id);
}

function describeSource({ id, title, url, publisher, date, accessed, licence }: Source): string {
  const read = accessed === undefined ? undefined : `read ${accessed}`;
  const facts = [publisher, date, read, licence].filter((part) => part !== undefined).map(escapeMarkdown);
  return [link(title ?? id, url), ...facts].join(' · ');
}
