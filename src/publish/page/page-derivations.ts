import type { Catalog } from '../../catalog/catalog.ts';
import type { Publication, PublishedRow } from '../publication.ts';
import {
  derivationView,
  type DerivationView,
  type DerivedFigure,
  type SourceView,
} from '../../views/explanation/derivation-view.ts';
import type { ExplainedStep } from '../../views/explanation/explained-figure.ts';
import type { Reference } from '../../views/explanation/explanation-references.ts';
import { claimSentence } from '../../words/claim-words.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { caveatMark, markedRemarks } from '../../words/shown-figure.ts';
import { html, htmlText, isolated, tag, webLink } from '../../words/html.ts';
import { webAddress } from '../../words/web-address.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import { derivationId, type PageLinks } from './page-table.ts';

/** A page by itself has every step for as many rows at most: no browser would open it else. */
export const mostWithSteps = 1000;

/** How the figures of each row came about, each behind a line that opens. */
export function pageDerivations(catalog: Catalog, publication: Publication, links?: PageLinks): SafeHtml {
  const isShort = publication.rows.length <= mostWithSteps;
  const rows = publication.rows.map((row) =>
    derivation(catalog, publication, row, { links, withSteps: links === undefined && isShort }),
  );
  if (links !== undefined || isShort) return joined(rows, html`\n`);
  const said = 'A list this long has the formula of each figure; ai-factories explain tells every step.';
  return joined([tag('p', { class: 'facts' }, htmlText(said)), ...rows], html`\n`);
}

function derivation(
  catalog: Catalog,
  { ranking, unit }: Publication,
  row: PublishedRow,
  { links, withSteps }: { readonly links: PageLinks | undefined; readonly withSteps: boolean },
): SafeHtml {
  const view = derivationView(catalog, row.id, ranking);
  const { equivalents } = row.line.figures;
  const figure = isAbsent(equivalents) ? html`` : htmlText(` · ${equivalents.text} ${unit}`);
  const summary = tag('summary', {}, html`${row.rank} `, tag('strong', {}, isolated(row.name)), figure);
  const more = links
    ? tag('p', {}, tag('a', { href: links.factory(row.id) }, html`All about `, isolated(row.name)))
    : html``;
  // The id stands inside, so that a link to it opens what it lies in.
  return tag(
    'details',
    {},
    summary,
    tag(
      'div',
      { id: derivationId(row) },
      more,
      view ? derivationBody(view, derivationId(row), withSteps) : html``,
    ),
  );
}

/** A link to the source of what stands somewhere. */
export type Cite = (placed: Pick<ExplainedStep, 'at'>) => SafeHtml;

/** Links to the sources of a page; `idOf` says where each stands, by its number from 1. */
export function citing(
  sources: readonly Pick<SourceView, 'title'>[],
  idOf: (number: number) => string,
): Cite {
  return ({ at }) => {
    const number = at?.source;
    const cited = number === undefined ? undefined : sources[number - 1];
    if (number === undefined || !cited) return html``;
    const label = `Source ${number}: ${cited.title}`;
    return tag('a', { href: `#${idOf(number)}`, 'aria-label': label, title: cited.title }, html`[${number}]`);
  };
}

/** `withSteps`: whether every step is here. */
function derivationBody(view: DerivationView, id: string, withSteps: boolean): SafeHtml {
  const sourceId = (number: number): string => `${id}-source-${number}`;
  const cite = citing(view.sources, sourceId);
  return joined([
    ...view.figures.map((figure) => figureHtml(figure, { cite, withSteps })),
    ...(view.claims.length === 0
      ? []
      : [
          tag('h3', {}, html`Claims`),
          tag(
            'ul',
            {},
            ...view.claims.map((claim) =>
              tag('li', {}, isolated(claimSentence(claim)), html` ${cite(claim)}`),
            ),
          ),
        ]),
    ...(view.sources.length === 0
      ? []
      : [
          tag('h3', {}, html`Sources`),
          tag(
            'ol',
            { class: 'sources' },
            ...view.sources.map(({ title, date, url }, index) =>
              tag(
                'li',
                { id: sourceId(index + 1) },
                webLink(title, webAddress(url)),
                htmlText(date === undefined ? '' : `, ${date}`),
              ),
            ),
          ),
        ]),
  ]);
}

/** A figure with its derivation: the formula, what is in it, what to know of it, and every step. */
export function figureHtml(
  figure: DerivedFigure,
  { cite, withSteps = true, id }: { readonly cite: Cite; readonly withSteps?: boolean; readonly id?: string },
): SafeHtml {
  const { label } = figure;
  if ('absent' in figure)
    return html`${tag('h3', { id }, htmlText(`${label}: —`))}${tag('p', { class: 'facts' }, htmlText(figure.absent))}`;
  const range = figure.range === '' ? '' : ` (${figure.range})`;
  return joined([
    tag('h3', { id }, htmlText(`${label}: ${figure.text}${caveatMark(figure)}${range}`)),
    tag('p', { class: 'formula' }, htmlText(`= ${figure.formula}`)),
    figure.legend === '' ? html`` : tag('p', { class: 'facts' }, isolated(figure.legend)),
    figure.remarks.length === 0
      ? html``
      : tag('ul', {}, ...markedRemarks(figure).map((remark) => tag('li', {}, isolated(remark)))),
    figure.steps.length < 2 || !withSteps ? html`` : stepsHtml(figure.steps, label, cite),
  ]);
}

function stepsHtml(steps: readonly ExplainedStep[], label: string, cite: Cite): SafeHtml {
  const heads = ['Step', 'Figure', 'Range', 'Where', 'Source'];
  const numeric = (index: number): string | undefined => (index === 1 || index === 2 ? 'numeric' : undefined);
  const rows = steps.map((step) =>
    tag(
      'tr',
      {},
      tag('td', {}, tag('span', { class: `depth${Math.min(step.depth, 5)}` }, isolated(step.label))),
      tag('td', { class: 'numeric' }, htmlText(step.text)),
      tag('td', { class: 'numeric' }, htmlText(step.range)),
      tag('td', {}, htmlText(step.at ? placeOf(step.at) : '')),
      tag('td', {}, cite(step)),
    ),
  );
  const table = tag(
    'table',
    { class: 'steps' },
    tag(
      'thead',
      {},
      tag(
        'tr',
        {},
        ...heads.map((head, index) => tag('th', { scope: 'col', class: numeric(index) }, htmlText(head))),
      ),
    ),
    tag('tbody', {}, ...rows),
  );
  const name = `Steps of ${label}`;
  return tag(
    'details',
    {},
    tag('summary', {}, html`Every step`, tag('span', { class: 'spoken' }, htmlText(` of ${label}`))),
    tag('div', { class: 'scroll', role: 'region', 'aria-label': name, tabindex: 0 }, table),
  );
}

function placeOf({ file, line, found }: Reference): string {
  return found ? `${file}:${line}` : file;
}
