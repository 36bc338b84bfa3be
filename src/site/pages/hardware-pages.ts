import type { Day } from '../../catalog/day.ts';
import type { Hardware } from '../../catalog/entries.ts';
import { isAbsent } from '../../estimate/absent.ts';
import type { ListTime } from '../../estimate/context.ts';
import { citing, figureHtml, type Cite } from '../../publish/page/page-derivations.ts';
import { marksHtml } from '../../publish/page/page-table.ts';
import {
  acceleratorView,
  type AcceleratorFigure,
  type AcceleratorView,
  type StatedFigure,
} from '../../views/explanation/accelerator-view.ts';
import { html, htmlText, isolated, tag } from '../../words/html.ts';
import { counted } from '../../words/list-words.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import { addresses, type Address } from '../addresses.ts';
import { citeSection, sourceAnchors, sourcesSection } from '../cite.ts';
import type { SitePage } from '../layout.ts';
import { facts, keyFigures, linkTo, listed, section, tableOf } from '../parts.ts';
import type { Site } from '../site.ts';
import { factoryTable } from './factory-table.ts';

/** The page of each accelerator, and one of all. */
export function* hardwarePages(site: Site): Generator<SitePage> {
  yield allHardware(site);
  for (const hardware of site.catalog.allHardware()) {
    const view = acceleratorView(site.catalog, hardware.id, timeFor(site, hardware));
    if (view) yield hardwarePage(site, view);
  }
}

/** The day of the current list; where there is none, that on which the accelerator came. */
function timeFor({ current }: Site, { released }: { readonly released: Day }): ListTime {
  return current ?? { asOf: released, counts: 'announced' };
}

function hardwarePage(site: Site, view: AcceleratorView): SitePage {
  const { hardware, figures, stated, prices, sources } = view;
  const { id, name, vendor, kind, released, aliases } = hardware;
  const address = addresses.accelerator(id);
  const anchors = sourceAnchors(sources);
  const titles = sources.map((source) => ({ title: source.title ?? source.id }));
  const cite = citing(titles, (number) => anchors[number - 1] ?? '');
  const users = site.uses.ofHardware(id);
  const derived = figures.map((figure) =>
    figureHtml({ ...figure, measure: 'equivalents' }, { cite, id: figure.id }),
  );
  const asOf = site.current?.asOf ?? released;
  return {
    address,
    title: name,
    description: `${name}, ${kindWords(kind)} by ${vendor}: ${
      figures
        .flatMap((figure) => (isAbsent(figure) ? [] : [`${figure.label} ${figure.text}`]))
        .slice(0, 3)
        .join(' · ') || 'its peaks, its power and who uses it'
    }.`,
    above: [{ label: 'Accelerators', address: addresses.hardware }],
    body: joined(
      [
        tag('h1', {}, isolated(name)),
        tag('p', { class: 'lede' }, isolated(`${kindWords(kind)} by ${vendor}, released ${released}`)),
        keyFigures(figures.map(keyFigure)),
        facts([
          ['Also called', listed(aliases.map(isolated))],
          [
            'Used by',
            users.length === 0
              ? html`no factory here`
              : tag('a', { href: '#users' }, htmlText(counted(users.length, 'factory', 'factories'))),
          ],
        ]),
        section('stated', 'What its maker states', statedTable('Stated figures', stated, cite)),
        section('prices', 'Prices', statedTable('Prices', prices, cite)),
        section(
          'figures',
          'How the figures came about',
          html`${tag('p', { class: 'facts' }, html`As of ${htmlText(asOf)}; the constants are in `, linkTo(site, address, addresses.methodology, 'the methodology'), html`.`)}${joined(derived, html`\n`)}`,
        ),
        section(
          'users',
          'Who uses it',
          users.length === 0 ? html`` : factoryTable(site, address, users, 'Factories that use it'),
        ),
        sourcesSection(sources),
        citeSection(site, address, name, asOf),
      ],
      html`\n`,
    ),
  };
}

function keyFigure(figure: AcceleratorFigure) {
  const { id, label } = figure;
  if (isAbsent(figure)) return { label, value: html`—`, under: htmlText(figure.absent) };
  const value = html`${tag('a', { class: 'figure', href: `#${id}` }, htmlText(figure.text))}${marksHtml(figure)}`;
  return { label, value, ...(figure.range === '' ? {} : { under: htmlText(figure.range) }) };
}

function statedTable(label: string, stated: readonly StatedFigure[], cite: Cite): SafeHtml {
  if (stated.length === 0) return html``;
  const rows = stated.map((each) =>
    tag(
      'tr',
      {},
      tag('th', { scope: 'row' }, isolated(each.label)),
      tag('td', { class: 'numeric' }, isolated(each.text)),
      tag('td', {}, cite(each)),
    ),
  );
  return tableOf(
    label,
    [{ text: 'Figure' }, { text: 'As stated', isNumeric: true }, { text: 'Source' }],
    rows,
    {
      className: 'short',
    },
  );
}

/** Every accelerator, by vendor and name, with what one comes to. */
function allHardware(site: Site): SitePage {
  const address = addresses.hardware;
  const all = [...site.catalog.allHardware()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const rows = all.map((hardware) => hardwareRow(site, address, hardware));
  const numeric = [site.unit, `Power per ${site.unit}`, `Cost per ${site.unit}`, 'Factories'];
  const heads = [
    ...['Accelerator', 'Vendor', 'Kind', 'Released'].map((text) => ({ text })),
    ...numeric.map((text) => ({ text, isNumeric: true })),
  ];
  return {
    address,
    title: 'Accelerators',
    description: `${counted(all.length, 'accelerator', 'accelerators')} of ${site.settings.title}: what one comes to in ${site.unit}, in watts and in dollars, and who uses it.`,
    above: [],
    body: html`${tag('h1', {}, html`Accelerators`)}
${tag('p', { class: 'lede' }, htmlText(`${counted(all.length, 'accelerator', 'accelerators')}, by vendor. One ${site.unit} is one ${site.catalog.hardware(site.settings.reference)?.name ?? site.settings.reference}, by dense ${site.settings.precision} peak.`))}
${all.length === 0 ? html`` : tableOf('Accelerators', heads, rows)}`,
  };
}

function hardwareRow(site: Site, address: Address, hardware: Hardware): SafeHtml {
  const { id, name, vendor, kind, released } = hardware;
  const view = acceleratorView(site.catalog, id, timeFor(site, hardware));
  const cells = ['equivalents', 'power-per-equivalent', 'cost-per-equivalent'].map((wanted) => {
    const figure = view?.figures.find((each) => each.id === wanted);
    if (!figure || isAbsent(figure)) return tag('td', { class: 'numeric', title: figure?.absent }, html`—`);
    const text = wanted === 'equivalents' ? figure.text.replace(/ .*$/, '') : figure.text;
    const range = figure.range === '' ? html`` : tag('span', { class: 'under' }, htmlText(figure.range));
    const link = tag(
      'a',
      { class: 'figure', href: site.way(address, addresses.accelerator(id), wanted) },
      htmlText(text),
    );
    return tag('td', { class: 'numeric' }, link, range);
  });
  return tag(
    'tr',
    {},
    tag('th', { scope: 'row' }, linkTo(site, address, addresses.accelerator(id), name)),
    tag('td', {}, isolated(vendor)),
    tag('td', {}, htmlText(kindWords(kind))),
    tag('td', {}, htmlText(released)),
    ...cells,
    tag('td', { class: 'numeric' }, site.uses.ofHardware(id).length),
  );
}

function sortKey({ vendor, name, id }: Hardware): string {
  return `${vendor.toLowerCase()} ${name.toLowerCase()} ${id}`;
}

const abbreviations = new Set(['gpu', 'apu', 'tpu', 'npu']);

function kindWords(kind: string): string {
  return abbreviations.has(kind) ? kind.toUpperCase() : kind;
}
