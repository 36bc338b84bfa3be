import type { Catalog } from '../../catalog/catalog.ts';
import type { Publication, PublishedRow } from '../publication.ts';
import {
  derivationView,
  type DerivationView,
  type DerivedFigure,
  type StepView,
  type Whence,
} from '../../views/explanation/derivation-view.ts';
import { isAbsentCell } from '../../words/figure-cell.ts';
import { webAddress } from '../../words/web-address.ts';
import { htmlText, isolated, tag, webLink } from './html.ts';
import { derivationId } from './page-table.ts';

/** How the figures of each row came about, each behind a line that opens. */
export function pageDerivations(catalog: Catalog, publication: Publication): string {
  return publication.rows.map((row) => derivation(catalog, publication, row)).join('\n');
}

function derivation(catalog: Catalog, { ranking, unit }: Publication, row: PublishedRow): string {
  const view = derivationView(catalog, row.id, ranking);
  const { equivalents } = row.line.figures;
  const figure = isAbsentCell(equivalents) ? '' : ` · ${htmlText(equivalents.text)} ${htmlText(unit)}`;
  const summary = tag('summary', {}, `${row.rank} `, tag('strong', {}, isolated(row.name)), figure);
  // The id stands inside, so that a link to it opens what it lies in.
  return tag('details', {}, summary, tag('div', { id: derivationId(row) }, view ? whole(view, row) : ''));
}

function whole(view: DerivationView, row: PublishedRow): string {
  const sourceId = (index: number): string => `${derivationId(row)}-source-${index + 1}`;
  const cite = ({ source }: Whence): string => {
    const cited = source === undefined ? undefined : view.sources[source];
    if (source === undefined || !cited) return '';
    const label = `Source ${source + 1}: ${cited.title}`;
    return tag(
      'a',
      { href: `#${sourceId(source)}`, 'aria-label': label, title: cited.title },
      `[${source + 1}]`,
    );
  };
  return [
    ...view.figures.map((figure) => figureHtml(figure, cite)),
    view.claims.length === 0
      ? ''
      : tag('h3', {}, 'Claims') +
        tag(
          'ul',
          {},
          ...view.claims.map((claim) =>
            tag(
              'li',
              {},
              isolated(claim.claimed),
              ` · ${htmlText(claim.computed)}`,
              claim.ratio === undefined ? '' : ` · ${htmlText(claim.ratio)} what is computed`,
              ` ${cite(claim)}`,
            ),
          ),
        ),
    view.sources.length === 0
      ? ''
      : tag('h3', {}, 'Sources') +
        tag(
          'ol',
          { class: 'sources' },
          ...view.sources.map(({ title, date, url }, index) =>
            tag(
              'li',
              { id: sourceId(index) },
              webLink(title, webAddress(url)),
              date === undefined ? '' : `, ${htmlText(date)}`,
            ),
          ),
        ),
  ].join('');
}

function figureHtml(figure: DerivedFigure, cite: (whence: Whence) => string): string {
  const { label } = figure;
  if ('absent' in figure)
    return tag('h3', {}, `${htmlText(label)}: —`) + tag('p', { class: 'facts' }, htmlText(figure.absent));
  const range = figure.range === '' ? '' : ` (${figure.range})`;
  return [
    tag('h3', {}, htmlText(`${label}: ${figure.text}${range}`)),
    tag('p', { class: 'formula' }, htmlText(`= ${figure.formula}`)),
    figure.legend === '' ? '' : tag('p', { class: 'facts' }, isolated(figure.legend)),
    figure.remarks.length === 0
      ? ''
      : tag('ul', {}, ...figure.remarks.map((remark) => tag('li', {}, isolated(remark)))),
    figure.steps.length < 2 ? '' : stepsHtml(figure.steps, label, cite),
  ].join('');
}

function stepsHtml(steps: readonly StepView[], label: string, cite: (whence: Whence) => string): string {
  const heads = ['Step', 'Figure', 'Range', 'Where', 'Source'];
  const numeric = (index: number): string | undefined => (index === 1 || index === 2 ? 'numeric' : undefined);
  const rows = steps.map((step) =>
    tag(
      'tr',
      {},
      tag('td', {}, tag('span', { class: `depth${Math.min(step.depth, 5)}` }, isolated(step.label))),
      tag('td', { class: 'numeric' }, htmlText(step.text)),
      tag('td', { class: 'numeric' }, htmlText(step.range)),
      tag('td', {}, step.origin ? htmlText(placeOf(step.origin)) : ''),
      tag('td', {}, cite(step)),
    ),
  );
  const table = tag(
    'table',
    { class: 'steps' },
    tag(
      'thead',
      {},
      tag('tr', {}, ...heads.map((head, index) => tag('th', { scope: 'col', class: numeric(index) }, head))),
    ),
    tag('tbody', {}, ...rows),
  );
  const name = `Steps of ${label}`;
  return tag(
    'details',
    {},
    tag('summary', {}, 'Every step', tag('span', { class: 'spoken' }, htmlText(` of ${label}`))),
    tag('div', { class: 'scroll', role: 'region', 'aria-label': name, tabindex: 0 }, table),
  );
}

function placeOf({ file, line }: NonNullable<Whence['origin']>): string {
  return line === undefined ? file : `${file}:${line}`;
}
