import { plainLetters } from '../catalog/plain-letters.ts';
import { byWords, statusOrder } from './table/sort.ts';
import type { FactoryLine } from '../views/list/factory-line.ts';
import type { ListRow } from '../views/list/list-view.ts';

/** Which rows are shown: those that match everything that is set. */
export interface Filter {
  readonly text: string;
  readonly country: string;
  readonly owner: string;
  readonly status: string;
  readonly hardware: string;
}

/** What may be chosen from, beside the text. */
export type FilterKey = Exclude<keyof Filter, 'text'>;

/** The filter that lets everything pass. */
export const noFilter: Filter = { text: '', country: '', owner: '', status: '', hardware: '' };

/** The parts that are chosen from. */
export const filterKeys: readonly FilterKey[] = ['country', 'owner', 'status', 'hardware'];

/** How many parts of a filter are set, the text left aside. */
export function choicesSet(filter: Filter): number {
  return filterKeys.filter((key) => filter[key] !== '').length;
}

/** Whether anything is set. */
export function isFiltering(filter: Filter): boolean {
  return filter.text.trim() !== '' || choicesSet(filter) > 0;
}

/** What rows are searched for, kept for as long as their lines say the same. */
export class SearchTexts {
  readonly #texts = new WeakMap<FactoryLine, string>();

  of(factory: FactoryLine): string {
    const kept = this.#texts.get(factory);
    if (kept !== undefined) return kept;
    const { name, id, place, owners, hardware, status, statusNote } = factory;
    const text = plainLetters([name, id, place, status, statusNote ?? '', ...owners, ...hardware].join('\n'));
    this.#texts.set(factory, text);
    return text;
  }
}

/** The rows that a filter lets pass. Every word of the text must stand somewhere in the row. */
export function filterRows(
  rows: readonly ListRow[],
  filter: Filter,
  texts = new SearchTexts(),
): readonly ListRow[] {
  const words = plainLetters(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0 && choicesSet(filter) === 0) return rows;
  return rows.filter(
    (row) => matchesChoices(row, filter) && words.every((word) => texts.of(row.factory).includes(word)),
  );
}

/** What can be chosen in each part, in order, each with how many rows it has. */
export function filterOptions(
  rows: readonly ListRow[],
): Readonly<Record<FilterKey, readonly FilterOption[]>> {
  const status = count(rows, ({ factory }) => [factory.status]);
  return {
    country: byName(count(rows, ({ factory }) => factory.countries)),
    owner: byName(count(rows, ({ factory }) => factory.owners)),
    status: statusOrder.flatMap((value) => status.filter((option) => option.value === value)),
    hardware: byName(count(rows, ({ factory }) => factory.hardware)),
  };
}

export interface FilterOption {
  readonly value: string;
  readonly rows: number;
}

function matchesChoices({ factory }: ListRow, { country, owner, status, hardware }: Filter): boolean {
  return (
    (country === '' || factory.countries.includes(country)) &&
    (owner === '' || factory.owners.includes(owner)) &&
    (status === '' || factory.status === status) &&
    (hardware === '' || factory.hardware.includes(hardware))
  );
}

function count(
  rows: readonly ListRow[],
  values: (row: ListRow) => readonly string[],
): readonly FilterOption[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of new Set(values(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, rowCount]) => ({ value, rows: rowCount }));
}

function byName(options: readonly FilterOption[]): readonly FilterOption[] {
  return [...options].sort((a, b) => byWords.compare(a.value, b.value));
}
