import type { Edition } from '../../catalog/entries.ts';
import { pageSections, sectionHtml } from '../../publish/page/page-sections.ts';
import { publicationOf } from '../../publish/publication.ts';
import { picturedRanking } from '../../views/pictured/pictured-list.ts';
import { html, htmlText, isolated, tag } from '../../words/html.ts';
import { listWords } from '../../words/list-words.ts';
import { metricWords } from '../../words/measures.ts';
import { joined } from '../../words/safe-text.ts';
import { addresses } from '../addresses.ts';
import type { SitePage } from '../layout.ts';
import type { Site } from '../site.ts';

/** The page of each list, and one of all. */
export function* listPages(site: Site): Generator<SitePage> {
  yield {
    address: addresses.lists,
    title: 'Lists',
    description: `Every list of ${site.settings.title}.`,
    above: [],
    body: tag('h1', {}, html`Lists`),
  };
  for (const edition of site.editions) yield* listPage(site, edition);
}

function* listPage(site: Site, edition: Edition): Generator<SitePage> {
  const { catalog, rankings, options } = site;
  const publication = publicationOf(catalog, rankings, edition, {}, site.corrections(edition));
  if (!publication) return;
  const address = addresses.list(edition.id);
  const data = picturedRanking(catalog, rankings, publication.ranking);
  const pictures = publication.rows.length > 0 ? options.pictures.map(({ draw }) => draw(data)) : [];
  const links = { factory: (id: string) => site.way(address, addresses.factory(id)) };
  const sections = pageSections(catalog, publication, pictures, links);
  yield {
    address,
    title: edition.title,
    description: `${edition.title}: AI factories by ${metricWords(publication.ranking.metric)}, as of ${edition.asOf}.`,
    above: [{ label: 'Lists', address: addresses.lists }],
    body: html`${tag('h1', {}, isolated(edition.title))}
${tag('p', { class: 'facts' }, htmlText(listWords(publication.ranking)))}
${joined(sections.map(sectionHtml), html`\n`)}`,
  };
}
