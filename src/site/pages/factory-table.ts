import { scaleOf } from '../../pictures/whisker.ts';
import { shownCell } from '../../publish/page/page-table.ts';
import { intervalOf, type Summary } from '../../ranking/summary.ts';
import { html, htmlText, tag } from '../../words/html.ts';
import { capital, measureHead } from '../../words/measures.ts';
import type { SafeHtml } from '../../words/safe-text.ts';
import { shownFigure } from '../../words/shown-figure.ts';
import { addresses, type Address } from '../addresses.ts';
import { countryLinks, factoryLink, ownerLinks, tableOf } from '../parts.ts';
import type { Site } from '../site.ts';

const shown = ['equivalents', 'facilityPower', 'cost'] as const;

/** Factories with where they stand on the current list and what they come to; each figure leads to how it came about. */
export function factoryTable(site: Site, from: Address, ids: readonly string[], label: string): SafeHtml {
  const { catalog, current, rankings } = site;
  const entries = ids.map((id) => ({ id, ...(current ? standing(site, id) : undefined) }));
  entries.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.id < b.id ? -1 : 1));
  const summaries = new Map(ids.map((id) => [id, current && rankings.summary(id, current)]));
  const scales = new Map(shown.map((measure) => [measure, scaleOf(intervals(summaries.values(), measure))]));
  const rows = entries.map(({ id, rank }) => {
    const { owners = [], location } = catalog.factory(id) ?? {};
    const summary = summaries.get(id);
    const cells = shown.map((measure) => {
      if (!summary) return tag('td', {});
      const href = site.way(from, addresses.factory(id), measure);
      return shownCell(shownFigure(catalog, summary.figures[measure], measure), {
        scale: scales.get(measure),
        href,
      });
    });
    return tag(
      'tr',
      {},
      tag('td', { class: 'numeric rank' }, rank === undefined ? html`` : htmlText(String(rank))),
      tag('th', { scope: 'row' }, factoryLink(site, from, id)),
      tag('td', {}, ownerLinks(site, from, owners)),
      tag('td', {}, countryLinks(site, from, location?.countries ?? [])),
      ...cells,
    );
  });
  const heads = [
    ...[{ text: 'Rank', isNumeric: true }, { text: 'Factory' }, { text: 'Owners' }, { text: 'Country' }],
    ...shown.map((measure) => ({ text: capital(measureHead(measure, site.unit)), isNumeric: true })),
  ];
  return tableOf(label, heads, rows);
}

function standing(site: Site, id: string): { readonly rank?: number } {
  const stood = site.current && site.standings.on(site.current, id);
  return stood?.ranked === true ? { rank: stood.row.rank } : {};
}

function intervals(summaries: Iterable<Summary | undefined>, measure: (typeof shown)[number]) {
  return [...summaries].flatMap((summary) => (summary ? (intervalOf(summary.figures[measure]) ?? []) : []));
}
