import { scaleLog, type ScaleLogarithmic } from 'd3-scale';
import type { Interval } from '../quantity/interval.ts';

/** A scale by factors of ten. */
export type LogScale = ScaleLogarithmic<number, number>;

/** A scale over all intervals, with a little room at both ends. */
export function scaleOver(intervals: readonly Interval[], from: number, to: number): LogScale {
  const room = 1.25;
  const low = Math.min(...intervals.map((each) => each.low)) / room;
  const high = Math.max(...intervals.map((each) => each.high)) * room;
  return scaleLog([low, high], [from, to]);
}

/** 1, 2 and 5 times the powers of ten between two figures. */
export function steps(low: number, high: number): readonly number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    for (const step of [1, 2, 5]) found.push(step * 10 ** power);
  }
  return found.filter((value) => value >= low && value <= high);
}

/** The steps of a scale that leave each other room; powers of ten stay longest, then fives. */
export function ticksOf(scale: LogScale, room: (tick: number) => number): readonly number[] {
  const [low = 1, high = 1] = scale.domain();
  const kept: number[] = [];
  for (const tick of [...steps(low, high)].sort((a, b) => weight(b) - weight(a))) {
    const free = kept.every(
      (other) => Math.abs(scale(other) - scale(tick)) >= (room(other) + room(tick)) / 2,
    );
    if (free) kept.push(tick);
  }
  return kept.sort((a, b) => a - b);
}

function weight(tick: number): number {
  const digit = Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9));
  return [2, 5, 1].indexOf(digit);
}
