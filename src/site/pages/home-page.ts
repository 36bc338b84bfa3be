import type { Edition } from '../../catalog/entries.ts';
import { lastUpdated } from '../../publish/publication.ts';
import { segmentOf } from '../../catalog/id.ts';
import { publicationOf } from '../../publish/publication.ts';
import { shownMeasures, sumCell, shareText } from '../../views/totals/totals-view.ts';
import { html, htmlText, isolated, tag } from '../../words/html.ts';
import { counted, listWords } from '../../words/list-words.ts';
import { capital, measureWords } from '../../words/measures.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import { addresses } from '../addresses.ts';
import type { SitePage } from '../layout.ts';
import { catalogData } from '../site-data.ts';
import { keyFigures, linkTo, listed, section } from '../parts.ts';
import type { Site } from '../site.ts';
import { glanceTable } from './glance-table.ts';
import { editionsTable } from './list-pages.ts';
import { topGroups } from './totals-page.ts';

const address = addresses.home;

/** How many rows of the current list are shown at a glance. */
const atAGlance = 10;

/** The first page: the current list at a glance, the editions, and what this is. */
export function* homePage(site: Site): Generator<SitePage> {
  const { settings, current } = site;
  const description = `${settings.title}: AI factories ranked by what they hold, every figure with its range, its derivation and its sources.`;
  yield {
    address,
    title: settings.title,
    description,
    data: catalogData(site, description),
    picture: current && addresses.listPicture(current.id),
    body: joined(
      [
        tag('h1', {}, isolated(settings.title)),
        tag('p', { class: 'lede' }, htmlText(ledeOf(site))),
        current
          ? glanceHtml(site, current)
          : section(
              'list',
              'The list',
              tag(
                'p',
                {},
                html`There is no list yet. The factories and accelerators that are known are all here.`,
              ),
            ),
        section('editions', 'Every list', editionsTable(site, address)),
        section('about', 'What this is', aboutHtml(site)),
      ],
      html`\n`,
    ),
  };
}

function ledeOf({ catalog, unit }: Site): string {
  const [factories, hardware] = [catalog.allFactories().length, catalog.allHardware().length];
  return `${counted(factories, 'AI factory', 'AI factories')} and ${counted(hardware, 'accelerator', 'accelerators')}: what they hold in GPU-equivalents (${unit}), what power they take, and what they cost. Every figure has a range, a derivation and its sources.`;
}

function glanceHtml(site: Site, edition: Edition): SafeHtml {
  const publication = publicationOf(site.catalog, site.rankings, edition, {}, site.corrections(edition));
  const totals = site.totals('country');
  if (!publication || !totals) return html``;
  const { rows, ranking } = publication;
  const to = addresses.list(edition.id);
  const derivation = (id: string): string => site.way(address, to, `how-${segmentOf('factory', id)}`);
  const figures = shownMeasures(totals).map((measure) => {
    const { text, range, marks } = sumCell(totals.total[measure], measure);
    return {
      label: capital(measureWords[measure].label),
      value: tag('a', { class: 'figure', href: site.way(address, addresses.totals) }, htmlText(text + marks)),
      ...(range === '' ? {} : { under: htmlText(range) }),
    };
  });
  const countries = topGroups(site, 'country', 4).map(
    ({ label, anchor, share }) =>
      html`${linkTo(site, address, addresses.totals, label, anchor)}${htmlText(share === undefined ? '' : ` ${shareText(share)}`)}`,
  );
  const more =
    rows.length > atAGlance
      ? `All ${rows.length} rows, pictures and derivations`
      : 'The whole list, with pictures and derivations';
  return section(
    'list',
    edition.title,
    joined(
      [
        tag('p', { class: 'facts' }, htmlText(`${capital(listWords(ranking))}. ${lastUpdated(edition)}.`)),
        rows.length === 0
          ? tag('p', {}, html`No factory is ranked.`)
          : glanceTable(site, address, rows.slice(0, atAGlance), derivation),
        tag('p', {}, linkTo(site, address, to, more)),
        tag(
          'h3',
          {},
          htmlText(
            `All ${counted(totals.factories, 'factory that counts', 'factories that count')}, together`,
          ),
        ),
        keyFigures(figures),
        countries.length === 0
          ? html``
          : tag(
              'p',
              {},
              html`The most, by country: ${listed(countries)}. `,
              linkTo(site, address, addresses.totals, 'All totals'),
              html`.`,
            ),
      ],
      html`\n`,
    ),
  );
}

function aboutHtml(site: Site): SafeHtml {
  const link = (to: string, words: string): SafeHtml => linkTo(site, address, to, words);
  return joined([
    tag(
      'p',
      {},
      html`Owners publish accelerators, megawatts or dollars, seldom all three, and seldom exactly. Here each factory is a file that says what a source says, in its words; from that, and from a few constants, everything else is computed. A figure is never one number alone: its range says how much is known.`,
    ),
    tag(
      'ul',
      {},
      ...[
        html`${link(addresses.factories, 'Factories')}: what stands there, since when, what it comes to, what others claim, where it stood on every list.`,
        html`${link(addresses.hardware, 'Accelerators')}: what one comes to, in equivalents, watts and dollars.`,
        html`${link(addresses.owners, 'Owners')} and ${link(addresses.totals, 'totals')}: who has how much, by country, owner and accelerator.`,
        ...(site.options.explore
          ? [
              html`${link(addresses.explore, 'Explore')}: every row in one table, to filter, sort and compare.`,
            ]
          : []),
        html`${link(addresses.methodology, 'Methodology')}: every formula, constant and convention, each with its source.`,
      ].map((item) => tag('li', {}, item)),
    ),
  ]);
}
