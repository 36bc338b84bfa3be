import { parseDocument } from 'yaml';
import { countParses } from '../test/support/parse-count.ts';
import { apart } from './apart.ts';
import { compare, figure, printTable } from './measure.ts';
import type { Results } from './results.ts';
import { factoryText } from './texts.ts';
import { World } from './world.ts';

/** A keystroke in a catalog of some size, and what it made others do. */
interface Keystroke {
  readonly factories: number;
  /** Milliseconds of processor time, and those of `parseDocument` of the same text. */
  readonly time: number;
  readonly peer: number;
  readonly parses: number;
  readonly checked: number;
}

/** Two and two sizes are compared, each pair in a process of its own: the largest heap weighs on no other pair. */
const pairs = [
  { few: 20, lots: 10_000, goal: 1.15 },
  { few: 1000, lots: 100_000, goal: 1.25 },
];

/** What a letter typed into one factory costs, in catalogs of several sizes. */
export function keystrokes(results: Results): void {
  const rows: string[][] = [
    ['factories', 'ms', '/ of fewer', '/ yaml parseDocument', 'files parsed', 'files checked'],
  ];
  for (const { few, lots, goal } of pairs) {
    const measured = apart('keystrokes of', keystrokeTimes, few, lots);
    const [first] = measured;
    const said = (n: number): string => n.toLocaleString('en');
    for (const { factories, time, peer, parses, checked } of measured) {
      const ratio = time / (first?.time ?? NaN);
      if (factories === lots)
        results.add(`a keystroke among ${said(lots)} factories`, `among ${said(few)}`, ratio, goal);
      const cells = [figure(time), figure(ratio), figure(time / peer)];
      rows.push([String(factories), ...cells, String(parses), String(checked)]);
    }
  }
  printTable('A keystroke in one factory: the text, its problems, the list, its place and its move', rows);
}

/** Keystrokes among few and among many, in turn. */
export function keystrokeTimes(few: number, lots: number): readonly Keystroke[] {
  const worlds = [few, lots].map((size) => new World(size));
  const candidates = Object.fromEntries(
    worlds.map((world) => [String(world.factories), () => world.keystroke()]),
  );
  const yaml = () => parseDocument(factoryText(7));
  const times = compare<string>({ ...candidates, yaml }, { rounds: 400, warmUp: 150 });
  return worlds.map((world) => {
    let checked = 0;
    const parses = countParses(() => (checked = world.keystroke()));
    const { factories } = world;
    return { factories, time: times[String(factories)] ?? NaN, peer: times.yaml ?? NaN, parses, checked };
  });
}
