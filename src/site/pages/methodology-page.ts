import type { Settings } from '../../catalog/entries.ts';
import { segmentOf } from '../../catalog/id.ts';
import { methodologyOf, type Methodology } from '../../publish/methodology.ts';
import { formatFigure } from '../../quantity/format.ts';
import { html, htmlText, isolated, tag } from '../../words/html.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import { addresses } from '../addresses.ts';
import { citeSection, sourceAnchors, sourcesSection } from '../cite.ts';
import type { SitePage } from '../layout.ts';
import { section, tableOf } from '../parts.ts';
import type { Site } from '../site.ts';

/** How figures come about: formulas, constants with their ranges and sources, conventions. */
export function* methodologyPage(site: Site): Generator<SitePage> {
  const { catalog, settings } = site;
  const methodology = methodologyOf(catalog);
  if (!methodology) return;
  const address = addresses.methodology;
  yield {
    address,
    title: 'Methodology',
    description: `How the figures of ${settings.title} come about: every formula, constant and convention, each with its source.`,
    above: [],
    body: joined(
      [
        tag('h1', {}, isolated('Methodology')),
        tag(
          'p',
          { class: 'lede' },
          html`Nothing is typed in that can be computed. What a source says stands in a file in its own words; all else follows from that, from the constants below, and from what the makers of accelerators state.`,
        ),
        section('formulas', 'Formulas', listOf(methodology.sentences)),
        section('constants', 'Constants', constantsHtml(methodology, settings)),
        section('basis', 'Where a figure comes from', listOf(basis)),
        section('notations', 'How figures are read', notationsHtml(settings)),
        section('ranks', 'Lists and ranks', listOf(ranks)),
        sourcesSection(settings.sources),
        citeSection(site, address, 'Methodology', undefined),
      ],
      html`\n`,
    ),
  };
}

/** Every constant under an anchor of its own, with its source, of which more is said below. */
function constantsHtml({ constants }: Methodology, { sources }: Settings): SafeHtml {
  const anchors = sourceAnchors(sources);
  const rows = constants.map(({ id, name, value, source }) => {
    const at = sources.findIndex((each) => each.id === source?.id);
    const title = source?.title ?? source?.id;
    const link =
      title === undefined
        ? html`—`
        : at < 0
          ? isolated(title)
          : tag('a', { href: `#${anchors[at] ?? ''}` }, isolated(title));
    return tag(
      'tr',
      { id: segmentOf('factory', id) },
      tag('th', { scope: 'row' }, htmlText(name)),
      tag('td', {}, htmlText(value)),
      tag('td', {}, link),
    );
  });
  return tableOf('Constants', [{ text: 'Constant' }, { text: 'Value' }, { text: 'Source' }], rows);
}

/** What the signs that people write beside figures mean here. */
function notationsHtml({ uncertainty }: Settings): SafeHtml {
  const about = formatFigure(uncertainty.approximate, 'ratio');
  const open = formatFigure(uncertainty.openEnded, 'ratio');
  const rows: readonly (readonly [written: string, low: string, mid: string, high: string])[] = [
    ['24,576', 'N', 'N', 'N'],
    ['~N, about N', `N − ${about}`, 'N', `N + ${about}`],
    ['N+, at least N', 'N', 'N', `N + ${open}`],
    ['~N+', `N − ${about}`, 'N', `N + ${open}`],
    ['≤N, up to N', `N − ${open}`, 'N', 'N'],
    ['A–B', 'A', 'the middle', 'B'],
    ['N (A–B)', 'A', 'N', 'B'],
  ];
  const body = rows.map(([written, ...ends]) =>
    tag(
      'tr',
      {},
      tag('th', { scope: 'row' }, htmlText(written)),
      ...ends.map((end) => tag('td', {}, htmlText(end))),
    ),
  );
  const heads = ['Written', 'Low', 'Figure', 'High'].map((text) => ({ text }));
  return html`${tableOf('Notations', heads, body, { className: 'short' })}
${tag('p', {}, html`A figure is an interval from then on, and so is all that is computed of it: low of the lows, high of the highs. Figures are shown with three digits; in derivations and data they are whole.`)}`;
}

function listOf(sentences: readonly string[]): SafeHtml {
  return tag('ul', { class: 'notes' }, ...sentences.map((sentence) => tag('li', {}, htmlText(sentence))));
}

const basis: readonly string[] = [
  'Of each batch, the first of these that applies: computed from hardware and count; stated by the source itself; implied by something else that it states.',
  'Power implies IT power by the PUE; equivalents with named hardware imply a count; IT power implies cost and equivalents, over the accelerators that a batch names or, where it names none, over those released in the three years up to it.',
  'A factory’s figure is the sum over the batches that count. Where one of them has none, there is no sum, and the page says which and why: never 0 for unknown.',
  'What someone else claims is kept beside what is computed, and never mixed into it.',
  '† marks a figure of a mix in which something is not known of an accelerator: it is left out, and the range is widened. ‡ marks one that a batch’s own caveat doubts. § marks a sum that is without a factory that has no such figure.',
];

const ranks: readonly string[] = [
  'A list has a day, a metric and a size. It counts what was announced by that day, or only what ran by then.',
  'Factories are ordered by the metric’s figure; where that is the same, by the editors’ order, then by GPU-equivalents, then by name.',
  'Nothing counts twice: a part is left out where a whole above it is ranked, and so is what another replaces.',
  'Possible ranks: the best has above it only those whose low is above its high; the worst is behind all but those whose high is below its low.',
  'Chances: how likely a row is among the first, each figure taken as a triangle over low, figure and high, if the figures err independently. They are told between 5% and 95%, and order nothing.',
  'Totals: joint owners and several countries count evenly for each; ranges are added end by end.',
  'A published list is left as it was. What of it the catalog would now say otherwise stands on its page as a correction.',
];
