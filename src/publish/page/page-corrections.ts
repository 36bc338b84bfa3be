import {
  correctionHeads,
  correctionsTitle,
  correctionsView,
  type CorrectionLine,
} from '../../views/corrections/corrections-view.ts';
import { html, htmlText, isolated, tag } from '../../words/html.ts';
import { joined, type SafeHtml } from '../../words/safe-text.ts';
import type { Publication } from '../publication.ts';

/** What of a published list is not as it was published, the published figures beside the corrected ones; empty where all is. */
export function pageCorrections({ corrections, unit }: Pick<Publication, 'corrections' | 'unit'>): SafeHtml {
  if (!corrections) return html``;
  const { summary, lines, notes } = correctionsView(corrections, unit);
  const heads = correctionHeads.map((each) => tag('th', { scope: 'col' }, htmlText(each)));
  return joined([
    tag('p', { class: 'facts' }, htmlText(`${summary} The table of the list has the figures of today.`)),
    tag(
      'div',
      { class: 'scroll', role: 'region', 'aria-label': correctionsTitle, tabindex: 0 },
      tag('table', {}, tag('thead', {}, tag('tr', {}, ...heads)), tag('tbody', {}, ...lines.map(rowHtml))),
    ),
    ...notes.map((note) => tag('p', { class: 'facts' }, htmlText(note))),
  ]);
}

function rowHtml({ name, published, corrected, when, why }: CorrectionLine): SafeHtml {
  const cells = [[published], [corrected], when, why];
  return tag(
    'tr',
    {},
    tag('th', { scope: 'row' }, isolated(name)),
    ...cells.map((texts) => tag('td', {}, joined(texts.map(isolated), html`<br>`) || html`—`)),
  );
}
