import type { CatalogFile } from '../catalog/catalog.ts';
import type { Factory, Hardware, Source } from '../catalog/entries.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Desk } from './desk.ts';
import { escapeMarkdown, link } from './markdown.ts';

/** The source that an id means in a file: the file's own first, then catalog.yaml's. */
export function findSource(view: CatalogView, own: readonly Source[], id: string): Source | undefined {
  const shared = view.settings()?.sources.find((source) => source.id === id);
  const mine = own.find((source) => source.id === id);
  return mine?.title === undefined ? (shared ?? mine) : mine;
}

/** A source by its id: title, publisher, date, licence, and its address as a link. */
export function sourceHover(desk: Desk, file: CatalogFile, id: string): string | undefined {
  const entry = file.entry as Factory | Hardware | undefined;
  const own = file.kind === 'factory' || file.kind === 'hardware' ? (entry?.sources ?? []) : [];
  const source = findSource(desk.catalog, own, id);
  if (!source) return undefined;
  const note = own.find((each) => each.id === id)?.note ?? source.note;
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
