import type { Catalog } from '../../catalog/catalog.ts';
import type { Picture } from '../../pictures/picture.ts';
import { lastUpdated, type Publication } from '../publication.ts';
import { chanceNotes } from '../../views/list/list-columns.ts';
import { html, htmlText, inPage, isolated, proseHtml, styleElement, tag, webLink } from '../../words/html.ts';
import { markNotes } from '../../words/shown-figure.ts';
import { listWords } from '../../words/list-words.ts';
import { metricWords } from '../../words/measures.ts';
import { plainProse, readProse } from '../../words/prose.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import { sourceFacts } from '../../words/source-words.ts';
import { webAddress } from '../../words/web-address.ts';
import { correctionsTitle } from '../../views/corrections/corrections-view.ts';
import { pageCorrections } from './page-corrections.ts';
import { pageDerivations } from './page-derivations.ts';
import { pagePolicy, pageStyle } from './page-style.ts';
import { pageTable } from './page-table.ts';

/** A part of the page that its navigation leads to. */
interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: SafeHtml;
}

/**
 * An edition as a page of its own: table, pictures, derivations; it loads nothing and runs nothing. Whoever draws the
 * pictures needs more code than all else together, so they come from outside.
 */
export function page(catalog: Catalog, publication: Publication, pictures: readonly Picture[]): SafeHtml {
  const { edition } = publication;
  const style = pageStyle();
  const sections = sectionsOf(catalog, publication, pictures).filter(({ body }) => body !== '');
  const head = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: pagePolicy(style) }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'description', content: summaryOf(publication) }),
    tag('title', {}, htmlText(edition.title)),
    styleElement(style),
  ];
  const parts = [
    html`<!DOCTYPE html>`,
    html`<html lang="en">`,
    html`<head>\n${joined(head, html`\n`)}\n</head>`,
    html`<body>`,
    tag('a', { class: 'skip', href: '#list' }, html`Skip to the list`),
    headerOf(publication, sections),
    html`<main>`,
    ...sections.map(({ id, title, body }) =>
      tag(
        'section',
        { id, 'aria-labelledby': `${id}-title` },
        tag('h2', { id: `${id}-title` }, htmlText(title)),
        html`\n`,
        body,
      ),
    ),
    html`</main>`,
    tag(
      'footer',
      {},
      tag(
        'p',
        {},
        html`${htmlText(lastUpdated(edition))}. ${isolated(publication.catalog)}, published with AI Factories.`,
      ),
    ),
    html`</body>`,
    html`</html>\n`,
  ];
  return joined(parts, html`\n`);
}

function headerOf({ edition, ranking }: Publication, sections: readonly Section[]): SafeHtml {
  const links = sections.map(({ id, title }) => tag('li', {}, tag('a', { href: `#${id}` }, htmlText(title))));
  return tag(
    'header',
    {},
    tag('h1', {}, isolated(edition.title)),
    tag('p', { class: 'facts' }, htmlText(listWords(ranking))),
    ...readProse(edition.intro ?? '').map((inlines) => tag('p', {}, proseHtml(inlines))),
    tag('nav', { 'aria-label': 'On this page' }, tag('ul', {}, ...links)),
  );
}

function sectionsOf(
  catalog: Catalog,
  publication: Publication,
  pictures: readonly Picture[],
): readonly Section[] {
  const some = publication.rows.length > 0;
  return [
    {
      id: 'list',
      title: 'The list',
      body: some
        ? html`${pageTable(publication)}${legend(publication)}`
        : tag('p', {}, html`No factory is ranked.`),
    },
    { id: 'corrections', title: correctionsTitle, body: pageCorrections(publication) },
    { id: 'pictures', title: 'Pictures', body: some ? picturesOf(pictures) : html`` },
    { id: 'figures', title: 'How the figures came about', body: pageDerivations(catalog, publication) },
    { id: 'notes', title: 'Notes', body: notes(publication) },
    { id: 'methodology', title: 'Methodology', body: methodology(publication) },
    { id: 'unranked', title: 'Not ranked', body: unranked(catalog, publication) },
    { id: 'sources', title: 'Sources', body: sources(publication) },
  ];
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

function methodology({ methodology: { sentences, constants } }: Publication): SafeHtml {
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

function unranked(catalog: Catalog, { ranking }: Publication): SafeHtml {
  if (ranking.unranked.length === 0) return html``;
  const items = ranking.unranked.map(({ id, reason }) =>
    tag('li', {}, isolated(catalog.factory(id)?.name ?? id), htmlText(`: ${reason}`)),
  );
  return tag('ul', {}, ...items);
}

function sources({ sources: { all } }: Publication): SafeHtml {
  const items = all.map((source) => {
    const facts = sourceFacts(source).map((fact) => `, ${fact}`);
    const note = source.note === undefined ? [] : readProse(source.note).map(proseHtml);
    return tag(
      'li',
      {},
      webLink(source.title ?? source.id, webAddress(source.url)),
      htmlText(facts.join('')),
      note.length === 0 ? html`` : html`. ${joined(note, html` `)}`,
    );
  });
  return items.length === 0 ? html`` : tag('ol', { class: 'sources' }, ...items);
}

/** What a search engine shows: the first sentence of the introduction, or which list it is. */
function summaryOf({ edition, ranking }: Publication): string {
  const [intro] = readProse(edition.intro ?? '').map(plainProse);
  return intro ?? `${edition.title}: AI factories by ${metricWords(ranking.metric)}, as of ${ranking.asOf}.`;
}
