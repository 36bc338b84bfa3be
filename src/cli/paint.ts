import { styleText } from 'node:util';
import { painter, plainly, type Paint, type Style } from '../words/paint.ts';
import type { Io, Output } from './io.ts';

/** Colour on a terminal, unless NO_COLOR or a terminal that has none says otherwise. */
export function paintFor(output: Output, { env }: Io): Paint {
  const wanted = output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  if (!wanted) return plainly;
  return painter((style, text) => styleText(looks[style], text, { validateStream: false }));
}

const looks = {
  title: 'bold',
  quiet: 'dim',
  up: 'green',
  down: 'red',
  new: 'cyan',
  error: 'red',
  warning: 'yellow',
} as const satisfies Record<Style, Parameters<typeof styleText>[0]>;
