import { plainValue } from '../document/node.ts';
import { parseYaml } from '../document/parse.ts';
import { measures, type Measure } from '../estimate/figure.ts';

/** A row of a ranking file as it was written. */
export interface RecordedRow {
  readonly id: string;
  readonly rank: number;
  /** Whole mids in plain units; null where there was no figure. */
  readonly figures: Readonly<Record<Measure, number | null>>;
}

/** The rows of a ranking file in its order, which is what their ranks are; none where it has none that can be read. */
export function recordedRows(text: string): readonly RecordedRow[] {
  const { root } = parseYaml(text);
  const { rows } = fieldsOf(root && plainValue(root)) ?? {};
  const sound: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const read = sound.flatMap((row) => {
    const fields = fieldsOf(row);
    return fields ? [fields] : [];
  });
  return read.map((row, index) => ({ id: String(row['id']), rank: index + 1, figures: figuresOf(row) }));
}

type Fields = Readonly<Record<string, unknown>>;

function figuresOf(row: Fields): RecordedRow['figures'] {
  const figure = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return Object.fromEntries(measures.map((measure) => [measure, figure(row[measure])])) as Record<
    Measure,
    number | null
  >;
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}
