import type { Source } from '../catalog/entries.ts';
import { segmentOf } from '../catalog/id.ts';
import { sourcesHtml } from '../publish/page/page-sections.ts';
import { html, htmlText, isolated, tag } from '../words/html.ts';
import { joined, type SafeHtml } from '../words/safe-text.ts';
import type { Address } from './addresses.ts';
import { licenceHtml } from './layout.ts';
import { section } from './parts.ts';
import type { Site } from './site.ts';

/** How to cite a page: by whom, what it is called, of which day, where it stands, and under which licence. */
export function citeSection(site: Site, address: Address, title: string, asOf: string | undefined): SafeHtml {
  const { list, title: catalog } = site.settings;
  const by = [...(list?.authors ?? []), ...(list?.publisher === undefined ? [] : [list.publisher])];
  const where = site.canonical(address) ?? list?.url;
  const words = [
    ...(by.length === 0 ? [] : [html`${isolated(by.join(', '))}.`]),
    html`“${isolated(title)}”, ${tag('cite', {}, isolated(catalog))}.`,
    ...(asOf === undefined ? [] : [html`As of ${htmlText(asOf)}.`]),
    ...(where === undefined ? [] : [html`${htmlText(where)}`]),
  ];
  const licence =
    list?.licence === undefined
      ? html``
      : tag(
          'p',
          { class: 'facts' },
          html`The data are under ${licenceHtml(list.licence)}; what a source asks for beside that stands with it.`,
        );
  return section(
    'cite',
    'Cite this page',
    html`${tag('p', { class: 'citation' }, joined(words, html` `))}${licence}`,
  );
}

/** Where each source stands on its page: by its id, and where two have one, by its place among them. */
export function sourceAnchors(sources: readonly Source[]): readonly string[] {
  const seen = new Map<string, number>();
  return sources.map(({ id }) => {
    const anchor = `source-${segmentOf('factory', id)}`;
    const times = (seen.get(anchor) ?? 0) + 1;
    seen.set(anchor, times);
    return times === 1 ? anchor : `${anchor}_${times}`;
  });
}

/** The sources of a page, each under its own anchor. */
export function sourcesSection(sources: readonly Source[]): SafeHtml {
  const anchors = sourceAnchors(sources);
  return section(
    'sources',
    'Sources',
    sourcesHtml(sources, (index) => anchors[index] ?? ''),
  );
}
