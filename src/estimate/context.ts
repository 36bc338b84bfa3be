import type { Counts, Hardware, Settings, Written } from '../catalog/entries.ts';
import type { Day } from '../catalog/day.ts';
import { entryPath } from '../catalog/file-kind.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Dimension } from '../quantity/dimension.ts';
import type { Input } from './expression.ts';

/** For which list figures are computed: as of which day, and which batches count. */
export interface ListTime {
  readonly asOf: Day;
  readonly counts: Counts;
}

/** What every computation for a list needs: the constants, the hardware, the day. */
export interface Context extends ListTime {
  readonly view: CatalogView;
  readonly settings: Settings;
}

/** PUE of the table for `year`, and its year; years past either end take the end, gaps the year before. */
export function pueEntry(settings: Settings, year: number): readonly [number, Written] {
  let entry: readonly [number, Written] | undefined;
  for (const each of settings.pue) if (!entry || each[0] <= year) entry = each;
  if (!entry) throw new Error('catalog.yaml has no PUE.'); // readSettings refuses such a file
  return entry;
}

/** A figure of an entry as an input of a computation. */
export function input(
  context: Context,
  file: string,
  written: Written,
  label: string,
  dimension: Dimension,
  extra: Pick<Input, 'source' | 'note' | 'caveat'> = {},
): Input {
  const value = written.interval(context.settings.uncertainty);
  return { kind: 'input', label, dimension, value, origin: { file, path: written.path }, ...extra };
}

/** A constant of catalog.yaml as an input. */
export function constant(
  context: Context,
  written: Written,
  label: string,
  dimension: Dimension = 'ratio',
): Input {
  return input(context, 'catalog.yaml', written, label, dimension);
}

/** A figure of a hardware file as an input. */
export function ofHardware(
  context: Context,
  hardware: Hardware,
  written: Written,
  label: string,
  dimension: Dimension,
  extra: Pick<Input, 'source' | 'note' | 'caveat'> = {},
): Input {
  return input(context, entryPath('hardware', hardware.id), written, label, dimension, extra);
}

/** The name by which an accelerator is spoken of where space is short: its first alias, or its name. */
export function shortName(hardware: Hardware): string {
  return hardware.aliases[0] ?? hardware.name;
}
