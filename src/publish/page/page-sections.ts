import type { Catalog } from '../../catalog/catalog.ts';
import type { Source } from '../../catalog/entries.ts';
import type { Picture } from '../../pictures/picture.ts';
import { correctionsTitle } from '../../views/corrections/corrections-view.ts';
import { chanceNotes } from '../../views/list/list-columns.ts';
import { html, htmlText, inPage, proseHtml, tag, webLink } from '../../words/html.ts';
import { readProse } from '../../words/prose.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import { markNotes } from '../../words/shown-figure.ts';
import { sourceFacts } from '../../words/source-words.ts';
import { webAddress } from '../../words/web-address.ts';
import type { Methodology } from '../methodology.ts';
import type { Publication } from '../publication.ts';
import { pageCorrections } from './page-corrections.ts';
import { pageDerivations } from './page-derivations.ts';
import { factoryName, pageTable, type PageLinks } from './page-table.ts';

/** A part of the page that its navigation leads to. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly body: SafeHtml;
}

/** The parts of a page about an edition, in their order; those with nothing in them are left out. */
export function pageSections(
  catalog: Catalog,
  publication: Publication,
  pictures: readonly Picture[],
  links?: PageLinks,
): readonly PageSection[] {
  const some = publication.rows.length > 0;
  const sections: readonly PageSection[] = [
    {
      id: 'list',
      title: 'The list',
      body: some
        ? html`${pageTable(publication, links)}${legend(publication)}`
        : tag('p', {}, html`No factory is ranked.`),
    },
    { id: 'corrections', title: correctionsTitle, body: pageCorrections(publication) },
    { id: 'pictures', title: 'Pictures', body: some ? picturesOf(pictures) : html`` },
    {
      id: 'figures',
      title: 'How the figures came about',
      body: pageDerivations(catalog, publication, links),
    },
    { id: 'notes', title: 'Notes', body: notes(publication) },
    { id: 'methodology', title: 'Methodology', body: methodologyHtml(publication.methodology) },
    { id: 'unranked', title: 'Not ranked', body: unranked(catalog, publication, links) },
    { id: 'sources', title: 'Sources', body: sourcesHtml(publication.sources.all) },
  ];
  return sections.filter(({ body }) => body !== '');
}

/** A part of a page with its heading. */
export function sectionHtml({ id, title, body }: PageSection): SafeHtml {
  return tag(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    tag('h2', { id: `${id}-title` }, htmlText(title)),
    html`\n`,
    body,
  );
}

function legend({ unit, rows, ranking }: Publication): SafeHtml {
  const words = `${unit}: GPU-equivalents. A line shows how wide a figure is, from low to high, on a scale by factors that a column shares.`;
  const notes = markNotes(rows.map(({ name, figures }) => ({ name, figures: Object.values(figures) })));
  return joined(
    [words, ...chanceNotes(ranking), ...notes].map((each) => tag('p', { class: 'facts' }, htmlText(each))),
  );
}

function picturesOf(pictures: readonly Picture[]): SafeHtml {
  return joined(
    pictures.map(({ svg, title, description }) =>
      tag(
        'figure',
        {},
        tag('h3', {}, htmlText(title)),
        tag('figcaption', {}, htmlText(description)),
        tag('div', { class: 'scroll', role: 'region', 'aria-label': title, tabindex: 0 }, inPage(svg)),
      ),
    ),
    html`\n`,
  );
}

function notes({ edition }: Publication): SafeHtml {
  const items = edition.notes.map((note) =>
    tag('li', {}, joined(readProse(note).map(proseHtml), html`<br>`)),
  );
  return items.length === 0 ? html`` : tag('ul', { class: 'notes' }, ...items);
}

/** How figures come about: a sentence for each, and every constant with what it rests on. */
function methodologyHtml({ sentences, constants }: Methodology): SafeHtml {
  const rows = constants.map(({ name, value, source }) =>
    tag(
      'tr',
      {},
      tag('th', { scope: 'row' }, htmlText(name)),
      tag('td', {}, htmlText(value)),
      tag('td', {}, source ? webLink(source.title ?? source.id, webAddress(source.url)) : html`—`),
    ),
  );
  const heads = ['Constant', 'Value', 'Source'].map((each) => tag('th', { scope: 'col' }, htmlText(each)));
  return joined([
    tag('ul', {}, ...sentences.map((sentence) => tag('li', {}, htmlText(sentence)))),
    tag(
      'div',
      { class: 'scroll', role: 'region', 'aria-label': 'Constants', tabindex: 0 },
      tag('table', {}, tag('thead', {}, tag('tr', {}, ...heads)), tag('tbody', {}, ...rows)),
    ),
  ]);
}

function unranked(catalog: Catalog, { ranking }: Publication, links: PageLinks | undefined): SafeHtml {
  if (ranking.unranked.length === 0) return html``;
  const items = ranking.unranked.map(({ id, reason }) =>
    tag('li', {}, factoryName(id, catalog.factory(id)?.name ?? id, links), htmlText(`: ${reason}`)),
  );
  return tag('ul', {}, ...items);
}

/** Sources in their order, each with what is known of it; none where there is none. */
export function sourcesHtml(all: readonly Source[], idOf?: (index: number) => string): SafeHtml {
  const items = all.map((source, index) => {
    const facts = sourceFacts(source).map((fact) => `, ${fact}`);
    const note = source.note === undefined ? [] : readProse(source.note).map(proseHtml);
    return tag(
      'li',
      { id: idOf?.(index) },
      webLink(source.title ?? source.id, webAddress(source.url)),
      htmlText(facts.join('')),
      note.length === 0 ? html`` : html`. ${joined(note, html` `)}`,
    );
  });
  return items.length === 0 ? html`` : tag('ol', { class: 'sources' }, ...items);
}
