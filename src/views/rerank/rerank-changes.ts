import { plainValue } from '../../document/node.ts';
import { parseYaml } from '../../document/parse.ts';
import { measures, type Measure } from '../../estimate/figure.ts';
import { formatFigure, formatFull } from '../../quantity/format.ts';
import { listDifferences } from '../../ranking/differences.ts';
import { measureWords } from '../../words/measures.ts';

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

/** How many figures of a row are named: most of them follow from one another. */
const mostFigures = 2;

/** The figures of a row that changed, in one piece: `b: equivalents 2.00k → 4.00k, IT power 1.40 MW → 2.80 MW`. */
function rowChanges(id: string, before: Fields | undefined, after: Fields): readonly string[] {
  if (!before) return [];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  // The rank is said as a move, the value is one of the figures.
  for (const key of ['rank', 'value']) keys.delete(key);
  const changes = [...keys].flatMap((key) => {
    const [former, latter] = [before[key], after[key]];
    return shown(former) === shown(latter) ? [] : [fieldChange(key, former, latter)];
  });
  const figures = changes.filter(({ isFigure }) => isFigure);
  const named = (figures.length > 0 ? figures : changes).map(({ text }) => text);
  const rest = named.length > mostFigures ? ', …' : '';
  return named.length === 0 ? [] : [`${id}: ${named.slice(0, mostFigures).join(', ')}${rest}`];
}

function fieldChange(
  key: string,
  before: unknown,
  after: unknown,
): { readonly text: string; readonly isFigure: boolean } {
  const figure = measures.some((measure) => measure === key) ? measureWords[key as Measure] : undefined;
  if (!figure) return { text: `${words[key] ?? key} ${shown(before)} → ${shown(after)}`, isFigure: false };
  const inWords = (format: typeof formatFigure): readonly string[] =>
    [before, after].map((value) =>
      typeof value === 'number' ? format(value, figure.dimension) : shown(value),
    );
  const short = inWords(formatFigure);
  // Where three figures do not show it, all of them do.
  const texts = short[0] === short[1] ? inWords(formatFull) : short;
  return { text: `${figure.short} ${texts.join(' → ')}`, isFigure: true };
}

const words: Readonly<Record<string, string>> = {
  possibleRanks: 'possible ranks',
  previousRank: 'rank before',
};

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '—';
  if (Array.isArray(value)) return value.map(shown).join('–');
  if (typeof value === 'number' && Number.isInteger(value)) return value.toLocaleString('en-US');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
