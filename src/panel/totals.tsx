import type { ComponentChild } from 'preact';
import { scaleOf, type Scale } from '../pictures/whisker.ts';
import { pictureWords } from '../pictures/picture-name.ts';
import { groupings } from '../ranking/totals.ts';
import { groupingWords, type SumCell, type TotalLine } from '../views/totals/totals-view.ts';
import { capital, measureHead } from '../words/measures.ts';
import { Drawn, Text } from './cells.tsx';
import { Choice } from './choice.tsx';
import type { PanelStore, ViewProps } from './panel-store.ts';
import { visible } from './panel-words.ts';
import { PictureView } from './picture-view.tsx';
import { totalsForms, type Show, type ShownTotals, type TotalsForm } from './protocol.ts';
import { noFilter, type FilterKey } from './rows/row-filter.ts';

type ShownAs = Extract<Show, { readonly kind: 'totals' }>;

interface TotalsProps extends ViewProps {
  readonly show: ShownAs;
}

/** What the list comes to, told apart: a table, or a picture of it. */
export const TotalsView = ({ store, snapshot, list, show }: TotalsProps): ComponentChild => {
  const { totals, totalsPictures } = snapshot;
  if (show.as !== 'table')
    return <PictureView key={`${show.as} ${show.by}`} picture={totalsPictures.get(show.as)} store={store} />;
  if (totals?.by !== show.by)
    return (
      <div class="state">
        <p>Adding up…</p>
      </div>
    );
  return (
    <div class="scroll">
      <Table totals={totals} unit={list.unit} store={store} />
      <ul class="notes quiet" aria-label="What the sums mean">
        {totals.notes.map((note) => (
          <li key={note}>
            <Text>{note}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** By what totals are told apart, and how they are shown. */
export const TotalsTools = ({
  store,
  show,
}: {
  readonly store: PanelStore;
  readonly show: ShownAs;
}): ComponentChild => (
  <>
    <Choice
      label="Sum by"
      value={show.by}
      options={groupings.map((value) => ({ value, text: capital(groupingWords[value].one) }))}
      onChoose={(by) => store.show({ ...show, by: by as ShownAs['by'] })}
    />
    <Choice
      label="As"
      value={show.as}
      options={totalsForms.map((value) => ({ value, text: formText(value) }))}
      onChoose={(as) => store.show({ ...show, as: as as TotalsForm })}
    />
  </>
);

function formText(form: TotalsForm): string {
  return form === 'table' ? 'Table' : pictureWords[form].short;
}

interface TableProps {
  readonly totals: ShownTotals;
  readonly unit: string;
  readonly store: PanelStore;
}

const whiskerLength = 60;

const Table = ({ totals, unit, store }: TableProps): ComponentChild => {
  const { by, rows, total, measures } = totals;
  const hasWhole = rows.some(({ whole }) => whole !== '');
  const scales = new Map(
    measures.map((measure) => [
      measure,
      scaleOf(rows.flatMap(({ figures }) => figures[measure].value ?? [])),
    ]),
  );
  const figures = (line: Pick<TotalLine, 'figures'>, isDrawn: boolean): ComponentChild =>
    measures.map((measure, index) => (
      <Sum
        key={measure}
        cell={line.figures[measure]}
        isFirst={index === 0}
        head={measureHead(measure, unit)}
        scale={isDrawn ? scales.get(measure) : undefined}
      />
    ));
  const [first = 'equivalents'] = measures;
  return (
    // The roles are said: where it is narrow, the rows are laid out as something else than rows.
    <table class="totals" role="table" aria-label={totals.title}>
      <thead role="rowgroup">
        <tr role="row">
          <Head>{capital(groupingWords[by].one)}</Head>
          <Head isNumeric>Factories</Head>
          <Head isNumeric>Of the list</Head>
          {measures.map((measure, index) => (
            <>
              <Head key={measure} isNumeric>
                {capital(measureHead(measure, unit))}
              </Head>
              {index === 0 && <Head>Range</Head>}
            </>
          ))}
          {hasWhole && <Head isNumeric>{`${measureHead(first, unit)} in whole`}</Head>}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key.join('\n')} role="row">
            <th scope="row" role="rowheader">
              <Group row={row} by={by} store={store} />
            </th>
            <td class="numeric count" role="cell" data-head={row.factories === 1 ? 'factory' : 'factories'}>
              {row.factories}
            </td>
            <td class="numeric share" role="cell">
              {row.share}
            </td>
            {figures(row, true)}
            {hasWhole && (
              <td class="numeric more" role="cell" data-head={`${measureHead(first, unit)} in whole`}>
                {row.whole}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th scope="row" role="rowheader">
            Total of the list
          </th>
          <td class="numeric count" role="cell" />
          <td class="numeric share" role="cell" />
          {figures(total, false)}
          {hasWhole && <td class="numeric more" role="cell" />}
        </tr>
      </tfoot>
    </table>
  );
};

const Head = ({
  children,
  isNumeric = false,
}: {
  readonly children: string;
  readonly isNumeric?: boolean;
}): ComponentChild => (
  <th scope="col" role="columnheader" class={isNumeric ? 'numeric' : undefined}>
    {children}
  </th>
);

interface SumProps {
  readonly cell: SumCell;
  /** Whether it is what orders the list: its range is written beside it. */
  readonly isFirst: boolean;
  readonly head: string;
  readonly scale: Scale | undefined;
}

/** A sum with its marks before it, and its range as a whisker and in words. */
const Sum = ({ cell, isFirst, head, scale }: SumProps): ComponentChild => {
  const { text, range, marks, value } = cell;
  const drawn = (
    <Drawn
      text={
        <>
          {marks !== '' && <span class="missing">{marks}</span>}
          {text}
          {!isFirst && range !== '' && <span class="spoken"> ({range})</span>}
        </>
      }
      length={scale ? whiskerLength : 0}
      {...(value && scale && { interval: value, scale })}
    />
  );
  const kind = isFirst ? 'first' : 'more';
  return (
    <>
      <td class={`numeric ${kind}`} role="cell" data-head={head} title={range === '' ? undefined : range}>
        {drawn}
      </td>
      {isFirst && (
        <td class="range" role="cell">
          {range}
        </td>
      )}
    </>
  );
};

interface GroupProps {
  readonly row: TotalLine;
  readonly by: ShownTotals['by'];
  readonly store: PanelStore;
}

/** A group: it leads to the rows of its factories, where the filter can name it. */
const Group = ({ row: { key, label }, by, store }: GroupProps): ComponentChild => {
  const filter = filterOf(by, key, label);
  if (!filter) return <Text>{label}</Text>;
  return (
    <button
      class="link"
      title={`The factories of ${visible(label)}`}
      onClick={() => {
        store.set({ filter: { ...noFilter, ...filter }, filtering: true });
        store.show({ kind: 'table' });
      }}
    >
      <Text>{label}</Text>
    </button>
  );
};

function filterOf(
  by: ShownTotals['by'],
  key: readonly string[],
  label: string,
): Readonly<Partial<Record<FilterKey, string>>> | undefined {
  const [only] = key;
  if (by === 'kind' || only === undefined || key.length > 1) return undefined;
  // Of accelerators the filter knows the short names.
  return { [by]: by === 'hardware' ? label : only };
}
