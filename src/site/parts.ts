import { countryName } from '../catalog/countries.ts';
import { shortName } from '../estimate/context.ts';
import type { Scale } from '../pictures/whisker.ts';
import { whiskerHtml } from '../publish/page/page-table.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Grouping } from '../ranking/totals.ts';
import { html, htmlText, isolated, tag } from '../words/html.ts';
import { joined, type SafeHtml } from '../words/safe-text.ts';
import { addresses, groupAnchor, type Address } from './addresses.ts';
import type { Site } from './site.ts';

/** A link from one page to another, its words being text of any kind. */
export function linkTo(site: Site, from: Address, to: Address, words: string, anchor = ''): SafeHtml {
  return tag('a', { href: site.way(from, to, anchor) }, isolated(words));
}

/** A factory by its name, leading to its page; the id alone where there is none. */
export function factoryLink(site: Site, from: Address, id: string): SafeHtml {
  const factory = site.catalog.factory(id);
  return factory ? linkTo(site, from, addresses.factory(id), factory.name) : isolated(id);
}

/** An accelerator by its short name, leading to its page; the id alone where there is none. */
export function hardwareLink(site: Site, from: Address, id: string): SafeHtml {
  const hardware = site.catalog.hardware(id);
  return hardware ? linkTo(site, from, addresses.accelerator(id), shortName(hardware)) : isolated(id);
}

/** Owners, each leading to what else it owns. */
export function ownerLinks(site: Site, from: Address, owners: readonly string[]): SafeHtml {
  return listed(owners.map((name) => linkTo(site, from, addresses.owner(name), name)));
}

/** Countries, each leading to its total where the current list has one. */
export function countryLinks(site: Site, from: Address, codes: readonly string[]): SafeHtml {
  return listed(codes.map((code) => groupLink(site, from, 'country', code, countryName(code) ?? code)));
}

/** A group by its name, leading to its total where the current list has one. */
export function groupLink(site: Site, from: Address, by: Grouping, key: string, words: string): SafeHtml {
  const anchor = groupAnchor(by, [key]);
  return site.groupAnchors(by).has(anchor)
    ? linkTo(site, from, addresses.totals, words, anchor)
    : isolated(words);
}

/** Parts of a line, with commas between them. */
export function listed(parts: readonly SafeHtml[]): SafeHtml {
  return joined(parts, html`, `);
}

/** A head of a column. */
export interface Head {
  readonly text: string;
  readonly isNumeric?: boolean;
}

/** A table that scrolls by itself where it is too wide; rows are its rows, as HTML. */
export function tableOf(
  label: string,
  heads: readonly Head[],
  rows: readonly SafeHtml[],
  { className = 'wide', caption }: { readonly className?: string; readonly caption?: SafeHtml } = {},
): SafeHtml {
  const head = heads.map(({ text, isNumeric }) =>
    tag('th', { scope: 'col', class: isNumeric === true ? 'numeric' : undefined }, htmlText(text)),
  );
  return tag(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': `Table: ${label}`, tabindex: 0 },
    tag(
      'table',
      { class: className },
      ...(caption === undefined ? [] : [tag('caption', {}, caption)]),
      tag('thead', {}, tag('tr', {}, ...head)),
      tag('tbody', {}, ...rows.map((row) => html`${row}\n`)),
    ),
  );
}

/** A figure that a page shows at a glance. */
export interface KeyFigure {
  readonly label: string;
  /** The figure itself; what stands in its place where there is none. */
  readonly value: SafeHtml;
  readonly under?: SafeHtml;
  readonly drawn?: { readonly figure: Interval; readonly scale: Scale };
}

/** Figures at a glance, side by side. */
export function keyFigures(figures: readonly KeyFigure[]): SafeHtml {
  const cells = figures.map(({ label, value, under, drawn }) =>
    tag(
      'div',
      {},
      tag('dt', {}, htmlText(label)),
      tag('dd', { class: 'value' }, value),
      ...(under === undefined && drawn === undefined
        ? []
        : [
            tag(
              'dd',
              { class: 'under' },
              under ?? html``,
              drawn === undefined ? html`` : whiskerHtml(drawn.figure, drawn.scale),
            ),
          ]),
    ),
  );
  return tag('dl', { class: 'keys' }, ...cells);
}

/** A heading with what stands beneath it; nothing where that is nothing. */
export function section(id: string, title: string, body: SafeHtml): SafeHtml {
  if (body === '') return html``;
  const heading = `${id}-title`;
  return tag(
    'section',
    { id, 'aria-labelledby': heading },
    tag('h2', { id: heading }, htmlText(title)),
    html`\n`,
    body,
    html`\n`,
  );
}

/** Terms with what is said of each; those of which there is nothing to say are left out. */
export function facts(items: readonly (readonly [term: string, said: SafeHtml])[]): SafeHtml {
  const rows = items
    .filter(([, said]) => said !== '')
    .map(([term, said]) => html`${tag('dt', {}, htmlText(term))}${tag('dd', {}, said)}`);
  return rows.length === 0 ? html`` : tag('dl', { class: 'facts-list' }, ...rows);
}
