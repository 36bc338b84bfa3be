import type { Batch } from '../../catalog/entries.ts';
import type { Cite } from '../../publish/page/page-derivations.ts';
import { shownCell, under } from '../../publish/page/page-table.ts';
import type { BatchView, FactoryView } from '../../views/explanation/factory-view.ts';
import { html, htmlText, isolated, tag } from '../../words/html.ts';
import { statusWords } from '../../words/list-words.ts';
import { capital, measureHead } from '../../words/measures.ts';
import type { SafeHtml } from '../../words/safe-text.ts';
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
  const rows = batches.map((view) => batchRow(site, address, view, cite));
  return tableOf('Batches', heads, rows);
}

function batchRow(site: Site, address: Address, view: BatchView, cite: Cite): SafeHtml {
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
      : shown.map((measure) => shownCell(figures[measure]));
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
    tag('td', {}, htmlText(whenOf(batch)), under(statusWords[batch.status])),
    ...cells,
    tag('td', {}, cite({ at })),
  );
}

/** Between which days it stands: `announced 2025-03 · since 2025-06 · until 2026-01`. */
function whenOf({ announced, since, until }: Batch): string {
  const days = [
    ...(announced === undefined ? [] : [`announced ${announced}`]),
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ];
  return days.length === 0 ? '—' : days.join(' · ');
}
