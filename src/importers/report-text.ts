import { groupBy } from './group-by.ts';
import type { PlannedFile } from './plan.ts';
import type { ChipUse, ImportReport, RowOutcome } from './report.ts';

/** What an import did, for a reader: rows read, what was left out and why, what was written. */
export function reportText(
  { rows, chips, remarks, readOn }: ImportReport,
  files: readonly PlannedFile[],
  obsolete: readonly string[],
  folder: string,
): string {
  const edited = files.flatMap(({ path, action }) => (action === 'kept' ? [path] : []));
  const sections = [
    [readOn === undefined ? 'Read' : `Read, as of ${readOn}`, rowCounts(rows)],
    ['Left out', leftOut(rows)],
    ['Chips that no hardware file knows: their figures are kept as stated', unknownChips(chips)],
    ['To look at', remarks],
    [`Written to ${folder}`, [fileCounts(files)]],
    ['Edited since an import wrote them, or written by somebody else: kept as they are', edited],
    ['No more in the data: kept, delete them if they are gone', obsolete],
  ] as const;
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}

function rowCounts(rows: readonly RowOutcome[]): readonly string[] {
  const files = [...groupBy(rows, ({ file }) => file)];
  const width = Math.max(0, ...files.map(([file]) => file.length));
  return files.map(([file, all]) => {
    const out = all.filter(({ reason }) => reason !== undefined).length;
    const counts = `${counted(all.length, 'row')}: ${all.length - out} imported`;
    return `${file.padEnd(width)}  ${counts}${out === 0 ? '' : `, ${out} left out`}`;
  });
}

/** Each reason once, with the rows: their lines, and their names where there are few. */
function leftOut(rows: readonly RowOutcome[]): readonly string[] {
  const out = rows.filter(({ reason }) => reason !== undefined);
  return [...groupBy(out, ({ file, reason }) => `${file}: ${reason ?? ''}`)].flatMap(([why, same]) => [
    `${why}: ${counted(same.length, 'row')}`,
    ...same.map(({ line, name }) => `  line ${line}: ${name}`),
  ]);
}

function unknownChips(chips: readonly ChipUse[]): readonly string[] {
  return chips.flatMap(({ chip, hardware, rows }) =>
    hardware === undefined ? [`${chip}: ${counted(rows, 'row')}`] : [],
  );
}

function fileCounts(files: readonly PlannedFile[]): string {
  const count = (folder: string): number => files.filter(({ path }) => path.startsWith(`${folder}/`)).length;
  const kinds = [
    files.some(({ path }) => path === 'catalog.yaml') ? 'catalog.yaml' : '',
    counted(count('factories'), 'factory', 'factories'),
    counted(count('hardware'), 'accelerator'),
    counted(count('editions'), 'edition'),
  ].filter((words) => words !== '' && !words.startsWith('0 '));
  const did = (['new', 'changed', 'same', 'kept'] as const).flatMap((action) => {
    const number = files.filter((file) => file.action === action).length;
    return number === 0 ? [] : [`${number} ${actionWords[action]}`];
  });
  return `${kinds.join(', ')}: ${did.join(', ')}`;
}

const actionWords = { new: 'new', changed: 'changed', same: 'as they were', kept: 'kept' };

function counted(n: number, one: string, more = `${one}s`): string {
  return `${n} ${n === 1 ? one : more}`;
}
