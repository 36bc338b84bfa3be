import type { Edition } from '../../catalog/entries.ts';
import { segmentOf } from '../../catalog/id.ts';
import { pageSections, sectionHtml } from '../../publish/page/page-sections.ts';
import { under } from '../../publish/page/page-table.ts';
import { lastUpdated, publicationOf, type Publication } from '../../publish/publication.ts';
import { previousEdition } from '../../ranking/moves.ts';
import { compareLists } from '../../views/comparison/comparison.ts';
import { comparisonView, type ComparedGroup } from '../../views/comparison/comparison-view.ts';
import { picturedRanking } from '../../views/pictured/pictured-list.ts';
import { html, htmlText, isolated, proseHtml, tag } from '../../words/html.ts';
import { listWords } from '../../words/list-words.ts';
import { capital } from '../../words/measures.ts';
import { readProse } from '../../words/prose.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import { addresses, type Address } from '../addresses.ts';
import { citeSection } from '../cite.ts';
import type { SitePage } from '../layout.ts';
import { factoryLink, linkTo, section, tableOf } from '../parts.ts';
import { descriptionOf, listData, type Download } from '../site-data.ts';
import type { Site } from '../site.ts';

/** The page of each list, and one of all. */
export function* listPages(site: Site): Generator<SitePage> {
  const { settings } = site;
  yield {
    address: addresses.lists,
    title: 'Lists',
    description: `Every list of ${settings.title}, the latest first.`,
    above: [],
    body: html`${tag('h1', {}, html`Lists`)}\n${editionsTable(site, addresses.lists)}`,
  };
  for (const edition of site.editions) {
    const publication = publicationOf(site.catalog, site.rankings, edition, {}, site.corrections(edition));
    if (publication) yield listPage(site, publication);
  }
}

function listPage(site: Site, publication: Publication): SitePage {
  const { catalog, rankings, options } = site;
  const { edition, ranking, rows } = publication;
  const address = addresses.list(edition.id);
  const data = picturedRanking(catalog, rankings, ranking);
  const pictures = rows.length > 0 ? options.pictures.map(({ draw }) => draw(data)) : [];
  const links = {
    factory: (id: string) => site.way(address, addresses.factory(id)),
    derivation: (id: string) => `#how-${id}`,
  };
  const downloads = downloadsOf(edition);
  const [list, ...others] = pageSections(catalog, publication, pictures, links).filter(
    ({ id }) => id !== 'methodology',
  );
  const changes = section('changes', 'What changed', changesHtml(site, address, edition));
  const contents = [
    ...(list ? [list] : []),
    ...(changes === '' ? [] : [{ id: 'changes', title: 'What changed' }]),
    ...others,
  ].map(({ id, title }) => tag('li', {}, tag('a', { href: `#${id}` }, htmlText(title))));
  return {
    address,
    title: edition.title,
    description: descriptionOf(edition),
    above: [{ label: 'Lists', address: addresses.lists }],
    data: listData(site, publication, downloads),
    picture: addresses.listPicture(edition.id),
    body: joined(
      [
        tag('h1', {}, isolated(edition.title)),
        tag('p', { class: 'facts' }, htmlText(`${capital(listWords(ranking))}. ${lastUpdated(edition)}.`)),
        ...readProse(edition.intro ?? '').map((inlines) => tag('p', { class: 'lede' }, proseHtml(inlines))),
        downloadsHtml(site, address, downloads),
        tag('nav', { 'aria-label': 'On this page' }, tag('ul', {}, ...contents)),
        list ? sectionHtml(list) : html``,
        changes,
        ...others.map(sectionHtml),
        citeSection(site, address, edition.title, edition.asOf),
        nearHtml(site, edition),
      ],
      html`\n`,
    ),
  };
}

/** Where a list can be had as data. */
function downloadsOf({ id }: Edition): readonly Download[] {
  return [
    { address: addresses.listFile(id, 'csv'), type: 'text/csv', name: 'CSV' },
    { address: addresses.listFile(id, 'json'), type: 'application/json', name: 'JSON' },
  ];
}

function downloadsHtml(site: Site, from: Address, downloads: readonly Download[]): SafeHtml {
  const items = downloads.map(({ address, name }) =>
    tag(
      'li',
      {},
      tag('a', { href: site.way(from, address), download: true }, htmlText(`${name} of this list`)),
    ),
  );
  return tag('ul', { class: 'downloads' }, ...items);
}

/** What became of factories since the list before, and why; nothing where there was none. */
function changesHtml(site: Site, address: Address, edition: Edition): SafeHtml {
  const { catalog, rankings } = site;
  const before = previousEdition(catalog, edition);
  if (!before) return html``;
  const side = (each: Edition) => ({ catalog, rankings, edition: each });
  const { summary, groups, unchanged } = comparisonView(compareLists(side(before), side(edition)));
  const since = html`Since ${linkTo(site, address, addresses.list(before.id), before.title)}: ${htmlText(summary)}`;
  const stayed = unchanged === 0 ? html`.` : htmlText(`, ${unchanged} as before.`);
  return html`${tag('p', { class: 'facts' }, since, stayed)}${joined(groups.map((group) => changeGroup(site, address, group)))}`;
}

function changeGroup(site: Site, address: Address, { title, rows }: ComparedGroup): SafeHtml {
  const rank = (at: number | null): string => (at === null ? '—' : `#${at}`);
  const body = rows.map(({ id, name, from, to, before, after, why }) =>
    tag(
      'tr',
      {},
      tag(
        'th',
        { scope: 'row' },
        site.catalog.factory(id) ? factoryLink(site, address, id) : isolated(name),
        under(why.map(capital).join('. ')),
      ),
      tag('td', { class: 'numeric' }, htmlText(`${rank(from)} → ${rank(to)}`)),
      tag('td', { class: 'numeric' }, htmlText(before === after ? after : `${before} → ${after}`)),
    ),
  );
  const heads = [{ text: 'Factory' }, { text: 'Rank', isNumeric: true }, { text: 'Figure', isNumeric: true }];
  return html`${tag('h3', {}, htmlText(`${title} (${rows.length})`))}${tableOf(title, heads, body)}`;
}

/** The lists before and after. */
function nearHtml(site: Site, edition: Edition): SafeHtml {
  const { before, after } = site.neighbours(edition);
  const address = addresses.list(edition.id);
  const link = (to: Edition | undefined, rel: string, mark: SafeHtml, behind: SafeHtml): SafeHtml =>
    to === undefined
      ? tag('span', {})
      : tag('a', { href: site.way(address, addresses.list(to.id)), rel }, mark, isolated(to.title), behind);
  if (!before && !after) return html``;
  return tag(
    'nav',
    { class: 'near', 'aria-label': 'Other lists' },
    link(before, 'prev', html`← `, html``),
    link(after, 'next', html``, html` →`),
  );
}

/** Every edition with which list it is and who leads it, the latest first. */
export function editionsTable(site: Site, from: Address): SafeHtml {
  const { editions, rankings, catalog } = site;
  if (editions.length === 0) return tag('p', {}, html`There is no list yet.`);
  const rows = editions.toReversed().map((edition) => {
    const list = rankings.list(edition);
    const [leader] = list.ids(1);
    return tag(
      'tr',
      { id: `list-${segmentOf('edition', edition.id)}` },
      tag(
        'th',
        { scope: 'row' },
        linkTo(site, from, addresses.list(edition.id), edition.title),
        under(listWords(edition)),
      ),
      tag('td', {}, htmlText(edition.published ?? 'draft')),
      tag('td', { class: 'numeric' }, htmlText(`${list.length} of ${list.rankedCount}`)),
      tag(
        'td',
        {},
        leader !== undefined && catalog.factory(leader) ? factoryLink(site, from, leader) : html`—`,
      ),
    );
  });
  const heads = [
    { text: 'List' },
    { text: 'Published' },
    { text: 'Ranked', isNumeric: true },
    { text: 'First' },
  ];
  return tableOf('Every list', heads, rows);
}
