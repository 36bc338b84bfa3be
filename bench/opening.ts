import { load } from 'js-yaml';
import { Catalog } from '../src/catalog/catalog.ts';
import { Rankings } from '../src/ranking/rankings.ts';
import { Checker } from '../src/rules/checker.ts';
import { apart } from './apart.ts';
import { figure, median, printTable, processorTimeOf } from './measure.ts';
import type { Results } from './results.ts';
import { catalogTexts, withoutUnused } from './texts.ts';

type Texts = readonly (readonly [string, string])[];

const parts = ['floor', 'reading', 'ranking', 'checking'] as const;

/** Milliseconds of processor time of each part of opening a catalog, and of js-yaml over the same texts. */
type Opening = Readonly<Record<(typeof parts)[number], number>> & {
  readonly files: number;
  readonly problems: number;
};

/** What a file of a catalog costs as it is opened: small, larger and large, each in a process of its own. */
export function opening(results: Results): void {
  const work = 'opening: entries, a list, every rule';
  const all = [20, 1000, 10_000].map((size) => ({ size, ...apart('opening of', openingTimes, size) }));
  const total = ({ reading, ranking, checking }: Opening): number => reading + ranking + checking;
  const perFile = (each: Opening): number => total(each) / each.files;
  const [few, some, lots] = all;
  if (!few || !some || !lots) return;
  results.add(`${work}, of 1,000 files`, '`load` of js-yaml', total(some) / some.floor);
  results.add(`${work}, of 1,000 files`, 'a file of 20', perFile(some) / perFile(few));
  results.add(`${work}, of 10,000 files`, '`load` of js-yaml', total(lots) / lots.floor, 0.7);
  results.add(`${work}, of 10,000 files`, 'a file of 20', perFile(lots) / perFile(few), 1.5);
  printTable('All of a catalog: texts to entries, ranks and every problem', [
    ['factories', 'ms', 'µs a file', '/ js-yaml load', 'of it reading', 'ranking', 'rules', 'problems'],
    ...all.map((each) => [
      String(each.size),
      figure(total(each)),
      figure(perFile(each) * 1000),
      figure(total(each) / each.floor),
      ...(['reading', 'ranking', 'checking'] as const).map(
        (part) => `${((each[part] / total(each)) * 100).toFixed(0)}%`,
      ),
      String(each.problems),
    ]),
  ]);
}

/** The median of some openings of a catalog of so many factories, once the code is warm. */
export function openingTimes(size: number): Opening {
  for (let i = 0; i < 12; i++) openOnce(250, withoutUnused(catalogTexts(250)));
  const texts = withoutUnused(catalogTexts(size));
  const runs = Array.from({ length: size > 1000 ? 5 : size > 20 ? 15 : 101 }, () => openOnce(size, texts));
  const medians = parts.map((part) => [part, median(runs.map((run) => run[part]))] as const);
  const { problems = NaN } = runs[0] ?? {};
  return { ...(Object.fromEntries(medians) as Omit<Opening, 'files'>), files: texts.length, problems };
}

/** In processor time, which garbage is collected in too, on whatever core. */
function openOnce(size: number, texts: Texts): Omit<Opening, 'files'> {
  const floor = processorTimeOf(() => texts.forEach(([, text]) => load(text)));
  const catalog = new Catalog();
  const rankings = new Rankings(catalog);
  const checker = new Checker(catalog, rankings);
  const reading = processorTimeOf(() => catalog.update(texts.map(([path, text]) => ({ path, text }))));
  const ranking = processorTimeOf(() => {
    const edition = rankings.latestEdition();
    return edition && rankings.list(edition).ids(size);
  });
  let problems = 0;
  const checking = processorTimeOf(() => {
    for (const path of checker.paths()) problems += checker.problemsOf(path).length;
  });
  return { floor, reading, ranking, checking, problems };
}
