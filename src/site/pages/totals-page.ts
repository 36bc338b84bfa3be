import { scaleOf } from '../../pictures/whisker.ts';
import { under, whiskerHtml } from '../../publish/page/page-table.ts';
import { measureOf } from '../../ranking/summary.ts';
import {
  groupings,
  seriesOf,
  totalsOf,
  type Grouping,
  type Totals,
  type TotalsRow,
} from '../../ranking/totals.ts';
import { picturedTotals } from '../../views/pictured/pictured-totals.ts';
import { overView } from '../../views/totals/totals-over.ts';
import {
  groupingWords,
  groupLabel,
  shownMeasures,
  sumCell,
  totalsView,
  type TotalLine,
} from '../../views/totals/totals-view.ts';
import { html, htmlText, inPage, isolated, tag } from '../../words/html.ts';
import { counted } from '../../words/list-words.ts';
import { capital, measureHead, measureWords } from '../../words/measures.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import { shownFigure } from '../../words/shown-figure.ts';
import { addresses, groupAnchor } from '../addresses.ts';
import { citeSection } from '../cite.ts';
import type { SitePage } from '../layout.ts';
import { factoryLink, hardwareLink, keyFigures, linkTo, listed, section, tableOf } from '../parts.ts';
import { mostGroups, type Site } from '../site.ts';

/** How many factories of a group are named. */
const mostNamed = 40;

const address = addresses.totals;

/** What the factories come to together, told apart in every way. */
export function* totalsPage(site: Site): Generator<SitePage> {
  const { current, settings } = site;
  const of = current === undefined ? settings.title : `${settings.title} as of ${current.asOf}`;
  yield {
    address,
    title: 'Totals',
    description: `What the factories of ${of} come to together: by country, owner, accelerator, status and kind, nothing counted twice.`,
    above: [],
    body:
      current === undefined
        ? html`${tag('h1', {}, html`Totals`)}\n${tag('p', {}, html`There is no list yet, so nothing is summed up.`)}`
        : bodyOf(site),
  };
}

function bodyOf(site: Site): SafeHtml {
  const { current } = site;
  const totals = groupings.flatMap((by) => site.totals(by) ?? []);
  const [first] = totals;
  if (!current || !first) return html``;
  const measures = shownMeasures(first);
  const keys = measures.map((measure) => {
    const { text, range, marks } = sumCell(first.total[measure], measure);
    return {
      label: capital(measureWords[measure].label),
      value: htmlText(text + marks),
      ...(range === '' ? {} : { under: htmlText(range) }),
    };
  });
  const contents = totals.map(({ by }) =>
    tag('li', {}, tag('a', { href: `#by-${by}` }, htmlText(`By ${groupingWords[by].one}`))),
  );
  return joined(
    [
      tag('h1', {}, html`Totals`),
      tag(
        'p',
        { class: 'lede' },
        html`What the ${htmlText(counted(first.factories, 'factory', 'factories'))} that count for `,
        linkTo(site, address, addresses.list(current.id), current.title),
        html` come to together: wholes without their parts, nothing twice. Of this list, not of the world.`,
      ),
      keyFigures(keys),
      tag('nav', { 'aria-label': 'On this page' }, tag('ul', {}, ...contents)),
      ...totals.map((each) => groupingHtml(site, each)),
      citeSection(site, address, 'Totals', current.asOf),
    ],
    html`\n`,
  );
}

function groupingHtml(site: Site, totals: Totals): SafeHtml {
  const { by } = totals;
  const { rows: lines, notes } = totalsView(site.catalog, totals);
  const rows = totals.rows.slice(0, mostGroups);
  const left = totals.rows.length - rows.length;
  const measures = shownMeasures(totals);
  const hasWhole = lines.some(({ whole }) => whole !== '');
  const [metric = 'equivalents'] = measures;
  const scale = scaleOf(rows.flatMap(({ sums }) => sums[metric].value ?? []));
  const most = Math.max(...rows.map(({ share }) => share ?? 0));
  const body = rows.map((row, at) => {
    const line = lines[at];
    if (!line) return html``;
    const drawn = row.sums[metric].value;
    // The first figure beside the name: on a phone there is room for no more.
    const [first, ...others] = measures.map((measure) => {
      const { text, range, marks } = line.figures[measure];
      const width = measure === metric && drawn && range !== '' ? whiskerHtml(drawn, scale) : html``;
      return tag('td', { class: 'numeric' }, htmlText(text + marks), under(range), width);
    });
    return tag(
      'tr',
      { id: groupAnchor(by, row.key) },
      tag('th', { scope: 'row' }, groupHtml(site, totals, row, line)),
      first ?? html``,
      tag('td', { class: 'numeric' }, htmlText(line.share), shareBar(row.share, most)),
      tag('td', { class: 'numeric' }, row.factories.length),
      ...others,
      ...(hasWhole ? [tag('td', { class: 'numeric' }, htmlText(line.whole))] : []),
    );
  });
  const [firstHead = '', ...otherHeads] = measures.map((measure) => capital(measureHead(measure, site.unit)));
  const heads = [
    { text: capital(groupingWords[by].one) },
    ...[firstHead, 'Share', 'Factories', ...otherHeads].map((text) => ({ text, isNumeric: true })),
    ...(hasWhole ? [{ text: 'In whole', isNumeric: true }] : []),
  ];
  const said = [...notes, ...(left > 0 ? [`The ${mostGroups} greatest of ${totals.rows.length}.`] : [])];
  return section(
    `by-${by}`,
    `By ${groupingWords[by].one}`,
    html`${rows.length === 0 ? tag('p', {}, html`Nothing counts.`) : tableOf(`By ${groupingWords[by].one}`, heads, body)}
${joined(said.map((note) => tag('p', { class: 'facts' }, isolated(note))))}
${overHtml(site, by)}`,
  );
}

/** A group by its name, behind which stand the factories that it is the sum of, each with its own figure. */
function groupHtml(site: Site, totals: Totals, row: TotalsRow, { label }: TotalLine): SafeHtml {
  const { by, metric } = totals;
  const measure = measureOf[metric];
  const joint = new Set(row.joint);
  const items = row.factories.slice(0, mostNamed).map((id) => {
    const summary = site.rankings.summary(id, totals);
    const figure = summary && shownFigure(site.catalog, summary.figures[measure], measure);
    const text = figure === undefined || 'absent' in figure ? '—' : figure.text;
    const anchor = measure === 'headline' ? 'batches' : measure;
    const value = linkTo(site, address, addresses.factory(id), text, anchor);
    return tag(
      'li',
      {},
      factoryLink(site, address, id),
      html` ${value}`,
      joint.has(id) ? html`, joint` : html``,
    );
  });
  const left = row.factories.length - items.length;
  const more = left > 0 ? [tag('li', {}, htmlText(`and ${left} more`))] : [];
  const own = leading(site, by, row.key);
  return tag(
    'details',
    {},
    tag('summary', {}, isolated(label)),
    own === undefined ? html`` : tag('p', {}, own),
    tag('ul', { class: 'plain' }, ...items, ...more),
  );
}

/** Where a group has a page of its own. */
function leading(site: Site, by: Grouping, key: readonly string[]): SafeHtml | undefined {
  const [first] = key;
  if (first === undefined) return undefined;
  if (by === 'owner') return html`All about ${linkTo(site, address, addresses.owner(first), first)}`;
  if (by === 'hardware') return html`All about ${listed(key.map((id) => hardwareLink(site, address, id)))}`;
  return undefined;
}

/** A share as a bar, the greatest being as long as the column. */
function shareBar(share: number | undefined, most: number): SafeHtml {
  if (share === undefined || most <= 0) return html``;
  const width = 96;
  const long = Math.max(1, Math.round((share / most) * width * 10) / 10);
  return tag(
    'svg',
    { class: 'bar-cell', viewBox: `0 0 ${width} 8`, width, height: 8, 'aria-hidden': 'true' },
    tag('rect', { x: 0, y: 0, width: long, height: 8, rx: 1 }),
  );
}

/** How the groups developed over the lists of the series; nothing where it has one list alone. */
function overHtml(site: Site, by: Grouping): SafeHtml {
  const { catalog, rankings, current } = site;
  if (!current) return html``;
  const { editions, others } = seriesOf(catalog, current);
  if (editions.length < 2) return html``;
  const series = editions.map((edition) => totalsOf(catalog, rankings, edition, by));
  const view = overView(
    catalog,
    series,
    others.map(({ id }) => id),
  );
  const line = (label: string, figures: readonly string[]): SafeHtml =>
    tag(
      'tr',
      {},
      tag('th', { scope: 'row' }, isolated(label)),
      ...figures.map((text) => tag('td', { class: 'numeric' }, htmlText(text))),
    );
  const rows = view.rows.slice(0, mostGroups).map(({ label, figures }) => line(label, figures));
  const heads = [
    { text: capital(groupingWords[by].one) },
    ...view.editions.map((id) => ({ text: id, isNumeric: true })),
  ];
  const table = tableOf(
    `By ${groupingWords[by].one}, over the lists`,
    heads,
    [...rows, line('Total of the list', view.total)],
    { className: 'short' },
  );
  const folded = tag(
    'details',
    {},
    tag(
      'summary',
      {},
      htmlText(`By ${groupingWords[by].one}, over ${counted(editions.length, 'list', 'lists')}`),
    ),
    tag(
      'div',
      {},
      tag('p', { class: 'facts' }, htmlText(`${capital(view.of)}.`)),
      table,
      ...view.notes
        .slice(0, 1)
        .filter(() => others.length > 0)
        .map((note) => tag('p', { class: 'facts' }, isolated(note))),
    ),
  );
  return html`${areasHtml(site, series)}\n${folded}`;
}

/** The groups over the editions as areas, one on the other. */
function areasHtml({ catalog, options }: Site, series: readonly Totals[]): SafeHtml {
  const last = series.at(-1);
  if (!options.drawAreas || !last) return html``;
  const { svg, title, description } = options.drawAreas(picturedTotals(catalog, last, series));
  return tag(
    'figure',
    {},
    tag('figcaption', {}, htmlText(description)),
    tag('div', { class: 'scroll', role: 'region', 'aria-label': title, tabindex: 0 }, inPage(svg)),
  );
}

/** A group by its label, for whoever sums up elsewhere. */
export function topGroups(
  site: Site,
  by: Grouping,
  count: number,
): readonly { label: string; anchor: string; share: number | undefined }[] {
  const totals = site.totals(by);
  return (totals?.rows ?? []).slice(0, count).map(({ key, share }) => ({
    label: groupLabel(site.catalog, by, key),
    anchor: groupAnchor(by, key),
    share,
  }));
}
