import { formatFigure } from '../quantity/format.ts';
import type { Interval } from '../quantity/interval.ts';

export type Figure = 'power' | 'itPower' | 'cost';

/** A figure that someone states beside the one that is computed of the same scope. */
export interface Difference {
  readonly figure: Figure;
  readonly scope: 'hardware' | 'total';
  readonly value: Interval;
  readonly computed: Interval;
  /** Whether the computed figure rests on a stated power, and not on a model of hardware. */
  readonly exact: boolean;
  /** The computed figure of the other scope: IT power for facility power, total cost for hardware, and back. */
  readonly other: Interval | undefined;
  /** Stated over computed. */
  readonly ratio: number;
}

/** What a stated figure was likely meant as. */
export type Cause = 'power' | 'itPower' | 'total' | 'hardware';

/**
 * How many times the computed power a stated one may be, or the other way round. Of 97 systems whose owners report
 * their power, eight in ten report 0.74 to 1.41 times the computed one: beyond 1.5 something else is meant.
 */
const powerFactor = 1.5;

/** The same for cost: published costs of hardware run from 24 to 50 dollars per IT watt, a factor of two. */
const costFactor = 2;

/**
 * How far a stated figure may lie beyond the end of the computed interval, where that has a width of its own: the width
 * is how far the model goes wrong, and figures are rounded.
 */
const beyondEnd = 1.1;

/** How near the other scope must come to be taken for what was meant. */
const nearEnough = 0.03;

/**
 * Whether the two are too far apart to be of the same: the stated one outside the computed interval or, where that is
 * hardly more than a point, their middles apart by a factor.
 */
export function isFar(difference: Difference): boolean {
  const { figure, value, computed, ratio, exact } = difference;
  if (value.low <= computed.high && computed.low <= value.high) return false;
  const factor = figure === 'cost' ? costFactor : powerFactor;
  const isWide = computed.high / computed.low > widthOfPoint;
  if (isWide ? howFar(difference) > beyondEnd : Math.max(ratio, 1 / ratio) > factor) return true;
  return exact && figure !== 'cost' && likelyCause(difference) !== undefined;
}

/** An interval of a smaller ratio of its ends says nothing of the model: its constants have no ranges. */
const widthOfPoint = 1.2;

/** How many times beyond the nearest end of the computed interval the stated one begins. */
function howFar({ value, computed }: Difference): number {
  return value.low > computed.high ? value.low / computed.high : computed.low / value.high;
}

/** What the figure was likely meant as: of the other scope, where that is what it comes to. */
export function likelyCause({ figure, scope, value, other }: Difference): Cause | undefined {
  if (!other || Math.abs(value.mid / other.mid - 1) > nearEnough) return undefined;
  if (figure === 'cost') return scope === 'total' ? 'hardware' : 'total';
  return figure === 'power' ? 'itPower' : 'power';
}

/** The difference in words, with its likely cause or what to do. */
export function sayDifference(difference: Difference, written: string, verb: 'Claimed' | 'Stated'): string {
  const { figure, computed, ratio } = difference;
  const dimension = figure === 'cost' ? 'money' : 'power';
  const known = formatFigure(computed.mid, dimension);
  const times = String(Number(ratio.toPrecision(2)));
  const range =
    computed.high / computed.low > widthOfPoint
      ? ` (${formatFigure(computed.low, dimension)}–${formatFigure(computed.high, dimension)})`
      : '';
  const start = `${verb} ${written} is ${times} times the computed ${known}${range}.`;
  const cause = likelyCause(difference);
  return `${start} ${cause ? causes[cause] : adviceOn(difference, verb)}`;
}

const causes: Readonly<Record<Cause, string>> = {
  itPower: 'That ratio is the PUE: the figure seems to be IT power. Write itPower.',
  power: 'That ratio is the PUE: the figure seems to be facility power. Write power.',
  total: 'That is what it comes to with land and buildings: write scope: total.',
  hardware: 'That is what the IT hardware alone comes to: write scope: hardware.',
};

function adviceOn({ figure, ratio }: Difference, verb: 'Claimed' | 'Stated'): string {
  if (verb === 'Stated') {
    return 'One of the two is wrong, or they are not of the same: write what is of another scope as a claim, and why in its note.';
  }
  if (ratio < 1) return 'If the claim is of a part, or of another day, say so with of, date or a note.';
  return figure === 'cost'
    ? 'If the claim covers more than this factory’s hardware, say so with scope, of or a note.'
    : 'If the claim is facility power of a site with other loads, say so with scope or a note.';
}
