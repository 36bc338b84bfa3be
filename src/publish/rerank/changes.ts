import { parseYaml } from '../../document/parse.ts';
import { plainValue } from '../../document/node.ts';
import { listDifferences } from '../../ranking/differences.ts';

/**
 * How one ranking file differs from another, in words, what matters most first: which list it is, who left, entered and
 * moved, then figures. Empty where both say the same, however they are written.
 */
export function rankingChanges(before: string, after: string): readonly string[] {
  const [former, latter] = [readFile(before), readFile(after)];
  const header = headerKeys.flatMap((key) =>
    former.header[key] === latter.header[key]
      ? []
      : [`${key} ${shown(former.header[key])} → ${shown(latter.header[key])}`],
  );
  const { left, entered, moved } = listDifferences([...former.rows.keys()], [...latter.rows.keys()]);
  return [
    ...header,
    ...left.map(({ id, rank }) => `${id} left (was ${rank})`),
    ...entered.map(({ id, rank }) => `${id} new at ${rank}`),
    ...moved.map(({ id, from, to }) => `${id} ${from} → ${to}`),
    ...[...latter.rows].flatMap(([id, row]) => rowChanges(id, former.rows.get(id), row)),
  ];
}

/** The first changes in one line: `… and 3 more`. */
export function firstOf(changes: readonly string[], most: number): string {
  const rest = changes.length - most;
  return `${changes.slice(0, most).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

type Fields = Readonly<Record<string, unknown>>;

interface FileRows {
  readonly header: Fields;
  readonly rows: ReadonlyMap<string, Fields>;
}

const headerKeys = ['edition', 'asOf', 'metric', 'counts'];

function readFile(text: string): FileRows {
  const { root } = parseYaml(text);
  const header = fieldsOf(root && plainValue(root));
  const rows = Array.isArray(header['rows']) ? header['rows'].map(fieldsOf) : [];
  return { header, rows: new Map(rows.map((row) => [String(row['id']), row])) };
}

function rowChanges(id: string, before: Fields | undefined, after: Fields): readonly string[] {
  if (!before) return [];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  keys.delete('rank'); // said as a move
  return [...keys].flatMap((key) => {
    const [former, latter] = [shown(before[key]), shown(after[key])];
    return former === latter ? [] : [`${id}: ${key} ${former} → ${latter}`];
  });
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.map(shown).join('–');
  if (typeof value === 'number' && Number.isInteger(value)) return value.toLocaleString('en-US');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
