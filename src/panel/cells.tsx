import type { ComponentChild } from 'preact';
import { whisker, type Scale } from '../pictures/whisker.ts';
import type { Interval } from '../quantity/interval.ts';
import { isAbsent } from '../estimate/absent.ts';
import { figureMarks, type Shown } from '../words/shown-figure.ts';
import type { ListRow } from '../views/list/list-view.ts';
import { moveSpoken, moveText, possibleText, visible } from './panel-words.ts';

/** Text of the catalog, isolated so that its direction does not reorder what stands beside it. */
export const Text = ({ children }: { readonly children: string }): ComponentChild => (
  <bdi>{visible(children)}</bdi>
);

/** The move since the list before: a sign for the eye, words for the ear. */
export const Move = ({ row }: { readonly row: ListRow }): ComponentChild => {
  const text = moveText(row);
  if (text === '') return null;
  return (
    <span class={`move ${row.move ?? ''}`}>
      <span aria-hidden="true">{text}</span>
      <span class="spoken">{moveSpoken(row)}</span>
    </span>
  );
};

/** How the whiskers of a column are drawn. */
export interface Drawing {
  readonly scale: Scale;
  /** How long they are, in pixels; none is drawn where that is 0. */
  readonly length: number;
}

/** A figure, whether something is missing from it, and its width as a whisker. */
export const Figure = ({ cell, scale, length }: Drawing & { readonly cell: Shown }): ComponentChild => {
  if (isAbsent(cell)) return <Drawn text={<span class="quiet">—</span>} length={length} />;
  const marks = figureMarks(cell);
  const text = (
    <>
      {marks !== '' && (
        <span class="missing" aria-hidden="true">
          {marks}
        </span>
      )}
      {cell.text}
      {cell.range !== '' && <span class="spoken"> ({cell.range})</span>}
      {cell.missing.length > 0 && <span class="spoken">, incomplete</span>}
      {cell.caveats && <span class="spoken">, doubtful</span>}
    </>
  );
  return <Drawn text={text} interval={cell} scale={scale} length={length} />;
};

/** The ranks that the intervals allow. */
export const PossibleRanks = ({ row, ...drawing }: Drawing & { readonly row: ListRow }): ComponentChild => {
  const [low, high] = row.possibleRanks;
  return <Drawn text={possibleText(row)} interval={{ low, mid: row.rank, high }} {...drawing} />;
};

interface DrawnProps {
  readonly text: ComponentChild;
  readonly interval?: Interval;
  readonly scale?: Scale;
  readonly length: number;
}

const height = 12;

/** A text with its width beside it. */
export const Drawn = ({ text, interval, scale, length }: DrawnProps): ComponentChild => (
  <span class="drawn">
    <span class="figure">{text}</span>
    {length > 0 &&
      (interval && scale ? (
        <Whisker interval={interval} scale={scale} length={length} />
      ) : (
        <span class="whisker" style={{ width: `${length}px` }} />
      ))}
  </span>
);

const Whisker = ({ interval, scale, length }: Drawing & { readonly interval: Interval }): ComponentChild => {
  const { low, mid, high } = whisker(interval, scale, length);
  return (
    <svg
      class="whisker"
      width={length}
      height={height}
      viewBox={`0 0 ${length} ${height}`}
      aria-hidden="true"
    >
      <path class="axis" d={`M0 6H${length}`} />
      <path d={`M${low} 4v4M${low} 6H${high}M${high} 4v4`} />
      <path class="mid" d={`M${mid} 6h0`} />
    </svg>
  );
};
