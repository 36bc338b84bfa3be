import { segmentOf } from '../../catalog/id.ts';
import { moveMark } from '../../words/move-mark.ts';
import type { Measure } from '../../estimate/figure.ts';
import { scaleOf, whisker, type Scale } from '../../pictures/whisker.ts';
import type { Interval } from '../../quantity/interval.ts';
import { intervalOf, measureOf, type SummaryFigure } from '../../ranking/summary.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { figureMarks, type Shown } from '../../words/shown-figure.ts';
import { chanceColumns } from '../../views/list/list-columns.ts';
import { html, htmlText, isolated, tag } from '../../words/html.ts';
import { listWords } from '../../words/list-words.ts';
import { capital, measureHead } from '../../words/measures.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import type { Publication, PublishedRow } from '../publication.ts';

/** How much of what arrived a row tells where a page of its own tells all. */
const mostTold = 90;

/** How wide the line of a figure is drawn, in CSS pixels. */
const width = 132;

/** Where the derivation of a row's figures stands in the page: by what the factory is, whatever its rank. */
export function derivationId({ id }: Pick<PublishedRow, 'id'>): string {
  return `how-${segmentOf('factory', id)}`;
}

/** Where a page leads beyond itself; a page that stands alone leads nowhere. */
export interface PageLinks {
  /** The way to the page of a factory. */
  readonly factory: (id: string) => string;
  /** The way to where the derivation of its figures stands. */
  readonly derivation: (id: string) => string;
}

/** The name of a factory, leading to its page where there is one. */
export function factoryName(id: string, name: string, links: PageLinks | undefined): SafeHtml {
  return links ? tag('a', { href: links.factory(id) }, isolated(name)) : isolated(name);
}

/**
 * The list as a table: each figure with its width drawn on the scale of its column. A name leads to the page of the factory
 * where there is one, and each figure to its derivation; else the name does.
 */
export function pageTable(publication: Publication, links?: PageLinks): SafeHtml {
  const { rows, ranking } = publication;
  const measures = measuresOf(publication);
  const scales = new Map(
    measures.map((measure) => [
      measure,
      scaleOf(rows.flatMap((row) => intervalOf(row.figures[measure]) ?? [])),
    ]),
  );
  const moves = rows.some(({ move }) => move !== null);
  const chances = chanceColumns(ranking);
  const heads = [
    tag('th', { scope: 'col', class: 'numeric' }, html`Rank`, under('possible')),
    ...(moves ? [head('Move')] : []),
    head('Factory'),
    ...measures.map((measure) => numericHead(capital(measureHead(measure, publication.unit)))),
    ...chances.map((column) => numericHead(column.head)),
  ];
  const body = rows.map((row) =>
    tag(
      'tr',
      { id: links && segmentOf('factory', row.id) },
      tag('td', { class: 'numeric rank' }, row.rank, under(possibleRanks(row))),
      ...(moves ? [tag('td', {}, moveHtml(row))] : []),
      nameCell(row, links),
      ...measures.map((measure) => figureCell(row, measure, scales.get(measure), links)),
      ...chances.map(({ cellOf }) => tag('td', { class: 'numeric' }, htmlText(cellOf(row)))),
    ),
  );
  const caption = `${listWords(ranking)} · ${rows.length} of ${ranking.rankedCount} ranked`;
  return tag(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': 'Table of the list', tabindex: 0 },
    tag(
      'table',
      { class: 'list' },
      tag('caption', {}, htmlText(capital(caption))),
      tag('thead', {}, tag('tr', {}, ...heads)),
      tag('tbody', {}, ...body),
    ),
  );
}

/** A move as a mark, and in words for who does not see it. */
export function moveHtml({
  move,
  rank,
  previousRank,
}: Pick<PublishedRow, 'move' | 'rank' | 'previousRank'>): SafeHtml {
  if (move === null) return html``;
  const mark = tag('span', { 'aria-hidden': 'true' }, htmlText(moveMark(move, rank, previousRank)));
  const spoken = { up: `up from ${previousRank}`, down: `down from ${previousRank}`, same: 'as before' };
  const words = { ...spoken, new: 'new on the list', return: 'back on the list' }[move];
  return tag('span', { class: `move ${move}` }, mark, tag('span', { class: 'spoken' }, htmlText(words)));
}

/** The metric's own figure comes first; the headline is in the words of the source already. */
function measuresOf({ ranking: { metric } }: Publication): readonly Measure[] {
  const first = measureOf[metric];
  return [
    first,
    ...(['equivalents', 'facilityPower', 'cost'] as const).filter((measure) => measure !== first),
  ];
}

function nameCell(row: PublishedRow, links: PageLinks | undefined): SafeHtml {
  const { factory, line } = row;
  const href = links?.factory(row.id) ?? `#${derivationId(row)}`;
  const name = tag('a', { href }, isolated(row.name));
  // A page of its own tells the rest.
  if (links) {
    const told = row.compute.length <= mostTold ? row.compute : undefined;
    return tag(
      'th',
      { scope: 'row' },
      name,
      under(told),
      under(line.place, factory.owners.join(', '), row.statusText),
    );
  }
  return tag(
    'th',
    { scope: 'row' },
    name,
    under(row.compute, factory.platform),
    under(line.place, factory.owners.join(', '), row.statusText),
    under(factory.notes),
  );
}

function figureCell(
  row: PublishedRow,
  measure: Measure,
  scale: Scale | undefined,
  links: PageLinks | undefined,
): SafeHtml {
  const href = links?.derivation(segmentOf('factory', row.id));
  return shownCell(row.line.figures[measure], { scale, href });
}

/**
 * A cell with a figure, its marks, its range, and its width on the scale of its column; `href` leads to how it came about.
 * A figure that is not there says why.
 */
export function shownCell(
  cell: Shown,
  { scale, href }: { readonly scale?: Scale | undefined; readonly href?: string | undefined } = {},
): SafeHtml {
  if (isAbsent(cell)) {
    return tag(
      'td',
      { class: 'numeric', title: cell.absent },
      tag('span', { 'aria-hidden': 'true' }, html`—`),
      tag('span', { class: 'spoken' }, htmlText(cell.absent)),
    );
  }
  const drawn = scale && cell.range !== '' ? whiskerHtml(cell, scale) : html``;
  const text = htmlText(cell.text);
  const figure = href === undefined ? text : tag('a', { class: 'figure', href }, text);
  return tag('td', { class: 'numeric' }, figure, marksHtml(cell), under(cell.range), drawn);
}

/** The marks of a figure that is not to be taken as it stands, with why; nothing where it is. */
export function marksHtml(figure: Pick<SummaryFigure, 'missing' | 'caveats'>): SafeHtml {
  const marks = figureMarks(figure);
  const why = [
    ...(figure.missing.length > 0 ? [`Nothing is known of ${figure.missing.join(', ')}`] : []),
    ...(figure.caveats ?? []),
  ];
  return marks === '' ? html`` : tag('span', { title: why.join('; ') }, htmlText(` ${marks}`));
}

/** The width of a figure as a line with a point, on a scale that others share. */
export function whiskerHtml(figure: Interval, scale: Scale): SafeHtml {
  const { low, mid, high } = whisker(figure, scale, width, 4);
  return tag(
    'svg',
    { class: 'whisker-cell', viewBox: `0 0 ${width} 10`, width, height: 10, 'aria-hidden': 'true' },
    tag('path', { class: 'track', d: `M0 5H${width}` }),
    tag('path', { d: `M${low} 5H${high}` }),
    tag('circle', { cx: mid, cy: 5, r: 3 }),
  );
}

function possibleRanks({ possibleRanks: [best, worst] }: PublishedRow): string {
  return best === worst ? '' : `${best}–${worst}`;
}

/** A quiet line of what there is to say, beneath what matters. */
export function under(...texts: readonly (string | undefined)[]): SafeHtml {
  const said = texts.filter((text) => text !== undefined && text !== '');
  return said.length === 0
    ? html``
    : tag(
        'span',
        { class: 'under' },
        joined(
          said.map((text) => isolated(text ?? '')),
          html` · `,
        ),
      );
}

function head(text: string): SafeHtml {
  return tag('th', { scope: 'col' }, htmlText(text));
}

function numericHead(text: string): SafeHtml {
  return tag('th', { scope: 'col', class: 'numeric' }, htmlText(text));
}
