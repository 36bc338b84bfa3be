import type { Day } from '../../catalog/day.ts';
import type { Batch } from '../../catalog/entries.ts';
import type { Cite } from '../../publish/page/page-derivations.ts';
import { shownCell, under } from '../../publish/page/page-table.ts';
import type { BatchView, FactoryView } from '../../views/explanation/factory-view.ts';
import { html, htmlText, isolated, tag } from '../../words/html.ts';
import { statusWords } from '../../words/list-words.ts';
import { capital, measureHead } from '../../words/measures.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import { addresses, type Address } from '../addresses.ts';
import { hardwareLink, listed, tableOf } from '../parts.ts';
import type { Site } from '../site.ts';

const shown = ['equivalents', 'facilityPower', 'cost'] as const;

/** The batches of a factory, each with when it came, what it comes to, and who says so. */
export function batchesHtml(site: Site, { factory, batches }: FactoryView, cite: Cite): SafeHtml {
  if (batches.length === 0) return tag('p', {}, html`No batch is known: nothing can be computed.`);
  const address = addresses.factory(factory.id);
  const heads = [
    ...[{ text: 'Batch', isNumeric: true }, { text: 'What' }, { text: 'When' }],
    ...shown.map((measure) => ({ text: capital(measureHead(measure, site.unit)), isNumeric: true })),
    { text: 'Source' },
  ];
  const span = spanOf(site, batches);
  const rows = batches.map((view) => batchRow(site, address, view, cite, span));
  return tableOf('Batches', heads, rows);
}

function batchRow(
  site: Site,
  address: Address,
  view: BatchView,
  cite: Cite,
  span: Span | undefined,
): SafeHtml {
  const { number, batch, what, qualifiers, at, figures } = view;
  const open = qualifiers.filter((each) => !/^(?:since|until) /.test(each));
  const hardware = listed(batch.hardware.map((id) => hardwareLink(site, address, id)));
  const cells =
    figures === undefined || 'uncounted' in figures
      ? [
          tag(
            'td',
            { colspan: shown.length, class: 'quiet' },
            htmlText(figures === undefined ? '' : `Does not count: ${figures.uncounted}`),
          ),
        ]
      : shown.map((measure) => shownCell(figures[measure], { href: `#${measure}` }));
  return tag(
    'tr',
    { id: `batch-${number}` },
    tag('td', { class: 'numeric' }, number),
    tag(
      'th',
      { scope: 'row' },
      isolated(what),
      under(batch.published === undefined ? undefined : `“${batch.published}”`, ...open),
      under(batch.note),
      under(batch.caveat === undefined ? undefined : `‡ ${batch.caveat}`),
      hardware === '' ? html`` : tag('span', { class: 'under' }, hardware),
    ),
    tag('td', {}, whenHtml(batch), under(statusWords[batch.status]), timeHtml(batch, span)),
    ...cells,
    tag('td', {}, cite({ at })),
  );
}

/** Between which days it stands: `announced 2025-03, since 2025-06, until 2026-01`; no day is broken. */
function whenHtml({ announced, since, until }: Batch): SafeHtml {
  const days = Object.entries({ announced, since, until }).flatMap(([word, day]) =>
    day === undefined ? [] : [`${word} ${day}`],
  );
  const spans = days.map((day, index) =>
    tag('span', { class: 'whole' }, htmlText(index < days.length - 1 ? `${day},` : day)),
  );
  return spans.length === 0 ? html`—` : joined(spans, html` `);
}

/** The days between which the batches of a factory stand, as numbers; `now` is the day of the current list. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly now: number | undefined;
}

/** Where all of them can be drawn on one line of time; undefined where they say too little of it. */
function spanOf(site: Site, batches: FactoryView['batches']): Span | undefined {
  const days = batches.flatMap(({ batch }) => [batch.since, batch.until].flatMap((day) => day ?? []));
  if (new Set(days).size < 2) return undefined;
  const now = site.current && dayNumber(site.current.asOf);
  const all = [...days.map(dayNumber), ...(now === undefined ? [] : [now])];
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return { from, to: to + (to - from) * 0.06, now };
}

/** When a batch stands, as a bar on the line of time that all share; what is yet to come is pale. */
function timeHtml({ since, until }: Batch, span: Span | undefined): SafeHtml {
  if (since === undefined || !span) return html``;
  const width = 132;
  const at = (day: number): number =>
    Math.round(((day - span.from) / (span.to - span.from)) * (width - 8) * 10) / 10 + 4;
  const [start, end] = [at(dayNumber(since)), until === undefined ? width - 4 : at(dayNumber(until))];
  const isToCome = span.now !== undefined && dayNumber(since) > span.now;
  return tag(
    'svg',
    { class: 'time-cell', viewBox: `0 0 ${width} 10`, width, height: 10, 'aria-hidden': 'true' },
    tag('path', { class: 'track', d: `M0 5H${width}` }),
    tag('rect', {
      class: isToCome ? 'to-come' : undefined,
      ...{ x: start, y: 3, width: Math.max(2, Math.round((end - start) * 10) / 10), height: 4, rx: 1 },
    }),
    ...(span.now === undefined ? [] : [tag('path', { class: 'now', d: `M${at(span.now)} 0V10` })]),
  );
}

function dayNumber(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}
