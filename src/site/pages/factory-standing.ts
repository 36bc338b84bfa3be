import { segmentOf } from '../../catalog/id.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { marksHtml, moveHtml, shownCell } from '../../publish/page/page-table.ts';
import type { FactoryView } from '../../views/explanation/factory-view.ts';
import { chanceWords, independently } from '../../words/chance-words.ts';
import { html, htmlText, isolated, tag } from '../../words/html.ts';
import { listWords } from '../../words/list-words.ts';
import { capital, measureHead, metricWords } from '../../words/measures.ts';
import type { SafeHtml } from '../../words/safe-text.ts';
import { shownFigure } from '../../words/shown-figure.ts';
import { addresses, type Address } from '../addresses.ts';
import { keyFigures, linkTo, tableOf, type KeyFigure } from '../parts.ts';
import type { Site } from '../site.ts';
import type { Stood } from '../standings.ts';

/** The figures of a factory at a glance, each leading to how it came about. */
export function glance(site: Site, { factory, derivation }: FactoryView): SafeHtml {
  if (!derivation || !site.current) return html``;
  const address = addresses.factory(factory.id);
  const stood = site.standings.on(site.current, factory.id);
  const figures = derivation.figures.map((figure): KeyFigure => {
    const { measure } = figure;
    const label = measure === 'equivalents' ? `${figure.label} (${site.unit})` : figure.label;
    if (isAbsent(figure)) return { label, value: html`—`, under: htmlText(figure.absent) };
    const value = html`${tag('a', { class: 'figure', href: `#${measure}` }, htmlText(withoutUnit(figure.text, site.unit)))}${marksHtml(figure)}`;
    return {
      label,
      value,
      ...(figure.range === ''
        ? {}
        : { under: htmlText(figure.range), drawn: { figure, scale: byFactors(figure.mid) } }),
    };
  });
  return keyFigures([...(stood ? [rankFigure(site, address, stood)] : []), ...figures]);
}

/** A figure whose unit stands above it. */
function withoutUnit(text: string, unit: string): string {
  return text.endsWith(` ${unit}`) ? text.slice(0, -unit.length - 1) : text;
}

/** All widths on one scale: from an eighth of a figure to eight times it, so that they compare by factors. */
function byFactors(mid: number): { from: number; to: number; kind: 'log' } {
  return { from: mid / 8, to: mid * 8, kind: 'log' };
}

function rankFigure(site: Site, address: Address, stood: Stood): KeyFigure {
  const link = linkTo(site, address, addresses.list(stood.edition.id), stood.edition.id);
  if (!stood.ranked)
    return { label: 'Rank', value: html`—`, under: html`${isolated(stood.reason)} · ${link}` };
  const { row, listed, size } = stood;
  const [best, worst] = row.possibleRanks;
  const could = best === worst ? html`` : html`${htmlText(`${best}–${worst} possible`)} · `;
  return {
    label: listed ? `Rank of ${size}` : `Outside the Top ${size}`,
    value: html`#${row.rank} ${moveHtml(row)}`,
    under: html`${could}${link}`,
  };
}

/** Where it stands on the current list, in a few words; undefined where it does not. */
export function standingText(site: Site, id: string): string | undefined {
  const stood = site.current && site.standings.on(site.current, id);
  if (stood?.ranked !== true) return undefined;
  return `#${stood.row.rank} by ${metricWords(stood.edition.metric)} as of ${stood.edition.asOf}`;
}

/** Where it stood on every list, the latest first. */
export function stoodHtml(site: Site, address: Address, id: string): SafeHtml {
  const all = site.standings.of(id).toReversed();
  if (all.length === 0) return html``;
  const shown = ['equivalents', 'facilityPower', 'cost'] as const;
  const rows = all.map((stood) => {
    const { edition } = stood;
    const summary = site.rankings.summary(id, edition);
    const list = html`${linkTo(site, address, addresses.list(edition.id), edition.title)}${tag('span', { class: 'under' }, htmlText(listWords(edition)))}`;
    const published = stood.publishedRank;
    const was =
      published === undefined
        ? html``
        : tag(
            'span',
            { class: 'under' },
            htmlText(published === null ? 'not on it as published' : `#${published} as published`),
          );
    return tag(
      'tr',
      {},
      tag('th', { scope: 'row' }, list),
      ...(stood.ranked
        ? rankCells(stood, was)
        : [tag('td', { colspan: 3 }, htmlText(`Not ranked: ${stood.reason}`), was)]),
      ...shown.map((measure) =>
        summary
          ? shownCell(shownFigure(site.catalog, summary.figures[measure], measure), {
              href: derivationOf(site, address, stood, id, measure),
            })
          : tag('td', {}),
      ),
    );
  });
  const numeric = shown.map((measure) => ({
    text: capital(measureHead(measure, site.unit)),
    isNumeric: true,
  }));
  const heads = [
    { text: 'List' },
    { text: 'Rank', isNumeric: true },
    { text: 'Move' },
    { text: 'Chance' },
    ...numeric,
  ];
  const hasChance = all.some((stood) => stood.ranked && chanceWords(stood.chances, stood.size).length > 0);
  const note = hasChance ? tag('p', { class: 'facts' }, htmlText(`Chances: ${independently}.`)) : html``;
  return html`${tableOf('Where it stood', heads, rows)}${note}`;
}

/** Where it is told how a figure for a list came about: there where it is on it, here where the list is the current one. */
function derivationOf(
  site: Site,
  from: Address,
  stood: Stood,
  id: string,
  measure: string,
): string | undefined {
  const { edition } = stood;
  if (edition.id === site.current?.id) return `#${measure}`;
  if (!stood.ranked || !stood.listed) return undefined;
  return site.way(from, addresses.list(edition.id), `how-${segmentOf('factory', id)}`);
}

function rankCells(stood: Stood & { readonly ranked: true }, was: SafeHtml): readonly SafeHtml[] {
  const { row, listed, size, chances } = stood;
  const [best, worst] = row.possibleRanks;
  const possible =
    best === worst ? html`` : tag('span', { class: 'under' }, htmlText(`${best}–${worst} possible`));
  const outside = listed ? html`` : tag('span', { class: 'under' }, htmlText(`outside the Top ${size}`));
  return [
    tag('td', { class: 'numeric' }, html`#${row.rank}`, possible, outside, was),
    tag('td', {}, moveHtml(row)),
    tag('td', {}, htmlText(chanceWords(chances, size).join(', '))),
  ];
}
