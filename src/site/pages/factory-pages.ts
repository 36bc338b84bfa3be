import type { Factory } from '../../catalog/entries.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { plainLetters } from '../../catalog/plain-letters.ts';
import { shownFigure } from '../../words/shown-figure.ts';
import { placeOf } from '../../views/list/factory-line.ts';
import { factoryView, type FactoryView } from '../../views/explanation/factory-view.ts';
import { groupLabel } from '../../views/totals/totals-view.ts';
import { citing, figureHtml } from '../../publish/page/page-derivations.ts';
import { marksHtml, under } from '../../publish/page/page-table.ts';
import { claimSentence } from '../../words/claim-words.ts';
import { html, htmlText, isolated, proseHtml, tag } from '../../words/html.ts';
import { counted, statusWords } from '../../words/list-words.ts';
import { readProse } from '../../words/prose.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import { addresses } from '../addresses.ts';
import { citeSection, sourceAnchors, sourcesSection } from '../cite.ts';
import type { SitePage } from '../layout.ts';
import {
  countryLinks,
  factoryLink,
  facts,
  hardwareLink,
  linkTo,
  listed,
  ownerLinks,
  section,
  tableOf,
} from '../parts.ts';
import type { Site } from '../site.ts';
import { batchesHtml } from './factory-batches.ts';
import { glance, standingText, stoodHtml } from './factory-standing.ts';

/** The page of each factory, and one of all. */
export function* factoryPages(site: Site): Generator<SitePage> {
  yield allFactories(site);
  for (const { id } of site.catalog.allFactories()) {
    const view = factoryView(site.catalog, id, site.current);
    if (view) yield factoryPage(site, view);
  }
}

function factoryPage(site: Site, view: FactoryView): SitePage {
  const { factory, derivation, sources } = view;
  const { id, name } = factory;
  const address = addresses.factory(id);
  const anchors = sourceAnchors(sources);
  const titles = sources.map((source) => ({ title: source.title ?? source.id }));
  const cite = citing(titles, (number) => anchors[number - 1] ?? '');
  const current = site.current;
  const figures = derivation?.figures.map((figure) => figureHtml(figure, { cite, id: figure.measure })) ?? [];
  const claims = derivation?.claims.map((claim) =>
    tag('li', {}, isolated(claimSentence(claim)), html` ${cite(claim)}`),
  );
  const remarks = view.remarks.map(({ claim, at }) =>
    tag('li', {}, isolated(claim.note ?? ''), html` ${cite({ at })}`),
  );
  const said = [...(claims ?? []), ...remarks];
  const asOf =
    current === undefined
      ? html``
      : tag(
          'p',
          { class: 'facts' },
          html`Computed as of ${htmlText(current.asOf)}, for `,
          linkTo(site, address, addresses.list(current.id), current.title),
          html`. What stands in each formula is in `,
          linkTo(site, address, addresses.methodology, 'the methodology'),
          html`.`,
        );
  return {
    address,
    title: name,
    description: descriptionOf(site, view),
    above: [{ label: 'Factories', address: addresses.factories }],
    body: joined(
      [
        tag('h1', {}, isolated(name)),
        tag(
          'p',
          { class: 'lede' },
          isolated([placeOf(factory.location), statusText(factory)].filter(Boolean).join(' · ')),
        ),
        glance(site, view),
        aboutHtml(site, factory),
        section('lists', 'Where it stood', stoodHtml(site, address, id)),
        section('batches', 'What stands there', batchesHtml(site, view, cite)),
        section(
          'figures',
          'How the figures came about',
          figures.length === 0 ? html`` : html`${asOf}${joined(figures, html`\n`)}`,
        ),
        section(
          'claims',
          'What others say',
          said.length === 0 ? html`` : tag('ul', { class: 'notes' }, ...said),
        ),
        section(
          'notes',
          'Notes',
          joined(readProse(factory.notes ?? '').map((inlines) => tag('p', {}, proseHtml(inlines)))),
        ),
        sourcesSection(sources),
        citeSection(site, address, name, current?.asOf),
      ],
      html`\n`,
    ),
  };
}

/** What is known of it beyond figures, each leading on where it can. */
function aboutHtml(site: Site, factory: Factory): SafeHtml {
  const { id, owners, ownersText, location, kind, platform, aliases, partOf, supersedes, batches } = factory;
  const address = addresses.factory(id);
  const factories = (ids: readonly string[]): SafeHtml =>
    listed(ids.map((each) => factoryLink(site, address, each)));
  const hardware = [...new Set(batches.flatMap((batch) => batch.hardware))];
  return facts([
    [
      owners.length === 1 ? 'Owner' : 'Owners',
      html`${ownerLinks(site, address, owners)}${under(ownersText)}`,
    ],
    [
      location.countries.length === 1 ? 'Country' : 'Countries',
      countryLinks(site, address, location.countries),
    ],
    ['Accelerators', listed(hardware.map((each) => hardwareLink(site, address, each)))],
    ['Kind', kind === undefined ? html`` : htmlText(groupLabel(site.catalog, 'kind', [kind]))],
    ['Platform', platform === undefined ? html`` : isolated(platform)],
    ['Also called', listed(aliases.map(isolated))],
    ['Part of', factories(partOf)],
    ['Parts', factories(site.uses.partsOf(id))],
    ['In the place of', factories(supersedes)],
    ['Replaced by', factories(site.uses.successorsOf(id))],
  ]);
}

function statusText({ status, statusNote }: Factory): string {
  return statusNote ?? statusWords[status];
}

function descriptionOf(site: Site, { factory, derivation }: FactoryView): string {
  const figures = (derivation?.figures ?? []).flatMap((figure) =>
    'absent' in figure || !['equivalents', 'facilityPower', 'cost'].includes(figure.measure)
      ? []
      : [figure.text],
  );
  const standing = standingText(site, factory.id);
  const what = [factory.owners.join(', '), placeOf(factory.location)]
    .filter((each) => each !== '')
    .join(', ');
  return [`${factory.name} (${what})`, ...figures, ...(standing === undefined ? [] : [standing])].join(' · ');
}

/** Every factory with where it stands, by name. */
function allFactories(site: Site): SitePage {
  const address = addresses.factories;
  const { current, catalog } = site;
  const factories = [...catalog.allFactories()].sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1));
  const rows = factories.map(({ id, owners, location, status, statusNote }) => {
    const stood = current && site.standings.on(current, id);
    const rank = stood?.ranked === true ? `${stood.row.rank}` : '';
    return tag(
      'tr',
      {},
      tag('th', { scope: 'row' }, factoryLink(site, address, id)),
      tag('td', {}, ownerLinks(site, address, owners)),
      tag('td', {}, countryLinks(site, address, location.countries)),
      tag('td', {}, isolated(statusNote ?? statusWords[status])),
      tag('td', { class: 'numeric' }, htmlText(rank)),
      tag('td', { class: 'numeric' }, equivalentsHtml(site, id)),
    );
  });
  const heads = [
    ...[{ text: 'Factory' }, { text: 'Owners' }, { text: 'Country' }, { text: 'Status' }],
    ...[
      { text: 'Rank', isNumeric: true },
      { text: site.unit, isNumeric: true },
    ],
  ];
  const of =
    current === undefined
      ? html``
      : html` Ranks and figures are those of ${linkTo(site, address, addresses.list(current.id), current.title)}.`;
  return {
    address,
    title: 'Factories',
    description: `${counted(factories.length, 'factory', 'factories')} of ${site.settings.title}, by name.`,
    above: [],
    body: html`${tag('h1', {}, html`Factories`)}
${tag('p', { class: 'lede' }, htmlText(counted(factories.length, 'factory', 'factories')), html`, by name.`, of)}
${factories.length === 0 ? html`` : tableOf('Factories', heads, rows)}`,
  };
}

function nameKey({ name, id }: Factory): string {
  return `${plainLetters(name)} ${id}`;
}

/** Its equivalents for the current list, leading to how they came about. */
function equivalentsHtml(site: Site, id: string): SafeHtml {
  const summary = site.current && site.rankings.summary(id, site.current);
  if (!summary) return html``;
  const shown = shownFigure(site.catalog, summary.figures.equivalents, 'equivalents');
  if (isAbsent(shown)) return html`—`;
  const href = site.way(addresses.factories, addresses.factory(id), 'equivalents');
  return html`${tag('a', { class: 'figure', href }, htmlText(shown.text))}${marksHtml(shown)}`;
}
