import { plainLetters } from '../../catalog/plain-letters.ts';
import type { FactoryWords } from '../../views/list/factory-line.ts';
import { byWords, statusOrder } from './sort.ts';

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

/** Whether two filters let the same rows pass, whatever rows there are. */
export function isSameFilter(a: Filter, b: Filter): boolean {
  return a.text === b.text && filterKeys.every((key) => a[key] === b[key]);
}

/** Whether whatever one filter lets pass certainly passes the other: its text goes on where that of the other ends. */
export function isNarrower(filter: Filter, than: Filter): boolean {
  const goesOn = plainLetters(filter.text).startsWith(plainLetters(than.text));
  return goesOn && filterKeys.every((key) => than[key] === '' || filter[key] === than[key]);
}

/** What a factory is searched for in. A word that is searched holds no space, so none is found across two parts. */
export function searchText({ name, id, place, owners, hardware, status, statusNote }: FactoryWords): string {
  return plainLetters([name, id, place, status, statusNote ?? '', ...owners, ...hardware].join(' '));
}

/** Whether a filter lets a factory pass: every word of its text must stand somewhere in what that is searched for in. */
export function passes(
  filter: Filter,
): (factory: FactoryWords, searched: (factory: FactoryWords) => string) => boolean {
  const words = plainLetters(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const hasChoices = choicesSet(filter) > 0;
  return (factory, searched) => {
    if (hasChoices && !matchesChoices(factory, filter)) return false;
    if (words.length === 0) return true;
    const text = searched(factory);
    return words.every((word) => text.includes(word));
  };
}

/** How many values can be chosen from in each part: whoever looks for another types it. */
const mostOptions = 200;

/** What can be chosen in each part, in order, each with how many factories it has; of very many, those with most. */
export function filterOptions(factories: readonly FactoryWords[]): FilterOptions {
  const status = count(factories, ({ status: own }) => [own]);
  return {
    country: byName(count(factories, ({ countries }) => countries)),
    owner: byName(count(factories, ({ owners }) => owners)),
    status: statusOrder.flatMap((value) => status.filter((option) => option.value === value)),
    hardware: byName(count(factories, ({ hardware }) => hardware)),
  };
}

/** What can be chosen in each part of the filter. */
export type FilterOptions = Readonly<Record<FilterKey, readonly FilterOption[]>>;

export interface FilterOption {
  readonly value: string;
  readonly rows: number;
}

function matchesChoices(
  { countries, owners, status, hardware }: FactoryWords,
  { country, owner, status: wanted, hardware: accelerator }: Filter,
): boolean {
  return (
    (country === '' || countries.includes(country)) &&
    (owner === '' || owners.includes(owner)) &&
    (wanted === '' || status === wanted) &&
    (accelerator === '' || hardware.includes(accelerator))
  );
}

function count(
  factories: readonly FactoryWords[],
  values: (factory: FactoryWords) => readonly string[],
): readonly FilterOption[] {
  const counts = new Map<string, number>();
  for (const factory of factories)
    for (const value of new Set(values(factory))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, rowCount]) => ({ value, rows: rowCount }));
}

function byName(options: readonly FilterOption[]): readonly FilterOption[] {
  const most =
    options.length > mostOptions
      ? [...options].sort((a, b) => b.rows - a.rows).slice(0, mostOptions)
      : [...options];
  return most.sort((a, b) => byWords.compare(a.value, b.value));
}
