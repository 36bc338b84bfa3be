import { scaleOf } from '../../pictures/whisker.ts';
import { moveHtml, shownCell, under } from '../../publish/page/page-table.ts';
import type { PublishedRow } from '../../publish/publication.ts';
import { intervalOf } from '../../ranking/summary.ts';
import { html, tag } from '../../words/html.ts';
import { capital, measureHead } from '../../words/measures.ts';
import type { SafeHtml } from '../../words/safe-text.ts';
import type { Address } from '../addresses.ts';
import { factoryLink, tableOf } from '../parts.ts';
import type { Site } from '../site.ts';

const shown = ['equivalents', 'facilityPower', 'cost'] as const;

/** The first rows of a list, a line or two each; `derivation` leads to how the figures of one came about. */
export function glanceTable(
  site: Site,
  from: Address,
  rows: readonly PublishedRow[],
  derivation: (id: string) => string,
): SafeHtml {
  const moves = rows.some(({ move }) => move !== null);
  const scales = new Map(
    shown.map((measure) => [
      measure,
      scaleOf(rows.flatMap(({ figures }) => intervalOf(figures[measure]) ?? [])),
    ]),
  );
  const body = rows.map((row) => {
    const { id, rank, line, factory } = row;
    return tag(
      'tr',
      {},
      tag('td', { class: 'numeric rank' }, html`${rank}`),
      ...(moves ? [tag('td', {}, moveHtml(row))] : []),
      tag('th', { scope: 'row' }, factoryLink(site, from, id), under(factory.owners.join(', '), line.place)),
      ...shown.map((measure) =>
        shownCell(line.figures[measure], { scale: scales.get(measure), href: derivation(id) }),
      ),
    );
  });
  const heads = [
    { text: '#', isNumeric: true },
    ...(moves ? [{ text: 'Move' }] : []),
    { text: 'Factory' },
    ...shown.map((measure) => ({ text: capital(measureHead(measure, site.unit)), isNumeric: true })),
  ];
  return tableOf('The first of the list', heads, body, { className: 'list' });
}
