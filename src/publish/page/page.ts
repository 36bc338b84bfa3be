import type { Catalog } from '../../catalog/catalog.ts';
import type { Picture } from '../../pictures/picture.ts';
import { lastUpdated, type Publication } from '../publication.ts';
import { html, htmlText, isolated, proseHtml, styleElement, tag } from '../../words/html.ts';
import { listWords } from '../../words/list-words.ts';
import { metricWords } from '../../words/measures.ts';
import { plainProse, readProse } from '../../words/prose.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import { pageSections, sectionHtml, type PageSection } from './page-sections.ts';
import { pagePolicy, pageStyle } from './page-style.ts';

/**
 * An edition as a page of its own: table, pictures, derivations; it loads nothing and runs nothing. Whoever draws the
 * pictures needs more code than all else together, so they come from outside.
 */
export function page(catalog: Catalog, publication: Publication, pictures: readonly Picture[]): SafeHtml {
  const { edition } = publication;
  const style = pageStyle();
  const sections = pageSections(catalog, publication, pictures);
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
    ...sections.map(sectionHtml),
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

function headerOf({ edition, ranking }: Publication, sections: readonly PageSection[]): SafeHtml {
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

/** What a search engine shows: the first sentence of the introduction, or which list it is. */
function summaryOf({ edition, ranking }: Publication): string {
  const [intro] = readProse(edition.intro ?? '').map(plainProse);
  return intro ?? `${edition.title}: AI factories by ${metricWords(ranking.metric)}, as of ${ranking.asOf}.`;
}
