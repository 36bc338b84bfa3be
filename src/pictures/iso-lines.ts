import { steps, type LogScale } from './log-scale.ts';
import type { Box } from './taken-space.ts';
import { smallSize } from './style.ts';
import type { SafeSvg } from '../words/safe-text.ts';
import { label, line } from './picture-marks.ts';
import { shortenTo, textWidth } from './text-width.ts';
import { tickText } from './picture-words.ts';

/** A line of equal efficiency, from edge to edge of the plot. */
interface IsoLine {
  readonly text: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

interface IsoOptions {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  /** How wide the picture is. */
  readonly width: number;
}

/** Lines on which y is so many times x, and their names, where they leave the plot and have room. */
export function isoLines(
  x: LogScale,
  y: LogScale,
  plot: Box,
  { least, most, unit, width }: IsoOptions,
): { readonly lines: readonly SafeSvg[]; readonly labels: readonly SafeSvg[] } {
  const lines = steps(least / 2.5, most * 2.5).flatMap((perMegawatt) => isoLine(x, y, perMegawatt, unit));
  return {
    lines: lines.map(({ from, to }) => line(...from, ...to, 'faint')),
    labels: [...namesAbove(lines, plot), ...namesBeside(lines, plot, width)],
  };
}

function isoLine(x: LogScale, y: LogScale, perMegawatt: number, unit: string): readonly IsoLine[] {
  const slope = perMegawatt / 1e6;
  const [[x0 = 1, x1 = 1], [y0 = 1, y1 = 1]] = [x.domain(), y.domain()];
  const [from, to] = [Math.max(x0, y0 / slope), Math.min(x1, y1 / slope)];
  if (x(to) - x(from) < 40) return [];
  const text = `${tickText(perMegawatt, 'equivalents')} ${unit}/MW`;
  return [{ text, from: [x(from), y(from * slope)], to: [x(to), y(to * slope)] }];
}

/** With less room the name of a line says nothing. */
const leastName = 60;

/** Names over the lines that leave by the upper edge, from the right. */
function namesAbove(lines: readonly IsoLine[], plot: Box): readonly SafeSvg[] {
  let free = plot.x + plot.width;
  const upper = lines.filter(({ to: [, y] }) => y <= plot.y + 1).sort((a, b) => b.to[0] - a.to[0]);
  return upper.flatMap(({ text, to: [x] }) => {
    const half = textWidth(text, smallSize) / 2;
    if (x + half > free || x - half < plot.x + 8) return [];
    free = x - half - 8;
    return [label(text, x, plot.y - 6, 'small quiet', 'middle')];
  });
}

/** Names beside the lines that leave by the right edge, from the top. */
function namesBeside(lines: readonly IsoLine[], plot: Box, width: number): readonly SafeSvg[] {
  const right = plot.x + plot.width;
  const room = width - right - 6;
  if (room < leastName) return [];
  let free = plot.y;
  const others = lines.filter(({ to: [, y] }) => y > plot.y + 1).sort((a, b) => a.to[1] - b.to[1]);
  return others.flatMap(({ text, to: [, y] }) => {
    if (y < free || y > plot.y + plot.height - 4) return [];
    free = y + smallSize + 5;
    return [label(shortenTo(text, room, smallSize), right + 6, y + 4, 'small quiet')];
  });
}
