import type { Catalog } from '../../catalog/catalog.ts';
import type { Edition } from '../../catalog/entries.ts';
import { atOnce, type Piecewise } from '../../catalog/piecewise.ts';
import { measures, type Measure } from '../../estimate/figure.ts';
import { comparedSide, figureOn, sameFigure, type ComparedSide } from '../comparison/compared-side.ts';
import {
  compareLists,
  type ComparisonOptions,
  type FactoryChange,
  type ListComparison,
} from '../comparison/comparison.ts';
import { inputsOf } from '../comparison/comparison-reasons.ts';
import type { CatalogDiff, DiffSide, FigureChange } from './catalog-diff.ts';
import { editsBetween, type Edit } from './diff-edits.ts';
import { editText, placeText, sourceText } from './diff-words.ts';
import type { ListedProblem } from '../problems/problem-list.ts';

/** What changed between two states of a catalog: in its files, its figures, one of its lists, its problems. */
export function diffCatalogs(
  before: DiffSide,
  after: DiffSide,
  edition: Edition | undefined,
  options: ComparisonOptions = {},
): CatalogDiff {
  return atOnce(diffing(before, after, edition, options));
}

/** The same piece by piece: where one of the catalogs is edited meanwhile, it is to be found anew. */
export function* diffing(
  before: DiffSide,
  after: DiffSide,
  edition: Edition | undefined,
  options: ComparisonOptions = {},
): Piecewise<CatalogDiff> {
  const problems = yield* problemsBetween(before.problems, after.problems);
  const edits = yield* editsBetween(before.catalog, after.catalog);
  if (!edition) return { comparison: undefined, figures: [], edits: [], otherEdits: edits.length, problems };
  // An edition that was not there yet is asked of the former catalog as it is now.
  const sides = { ...before, edition: before.catalog.edition(edition.id) ?? edition };
  const latter = { ...after, edition };
  const list = { metric: options.metric ?? edition.metric, counts: options.counts ?? edition.counts };
  for (const side of [sides, latter]) yield* side.rankings.making(side.edition, list);
  const comparison = compareLists(sides, latter, options);
  const { metric, counts } = comparison;
  const [was, is] = [comparedSide(sides, metric, counts, false), comparedSide(latter, metric, counts, false)];
  const ids = [
    ...is.list.ids(Infinity),
    ...was.list.ids(Infinity),
    ...allIds(before.catalog),
    ...allIds(after.catalog),
  ];
  const byFile = new Map<string, number[]>();
  for (const [index, { file }] of edits.entries()) {
    const others = byFile.get(file);
    if (others) others.push(index);
    else byFile.set(file, [index]);
  }
  const found: FigureChange[] = [];
  for (const id of new Set(ids)) {
    found.push(...figureChange(id, was, is, edits, byFile));
    yield;
  }
  const concerned = new Map<number, number>();
  for (const index of found.flatMap((each) => each.edits)) {
    concerned.set(index, (concerned.get(index) ?? 0) + 1);
  }
  const used = edits.flatMap((edit, index) => {
    const factories = concerned.get(index) ?? 0;
    return factories > 0 || isOfList(edit, edition, after.catalog)
      ? [{ index, edit: { ...edit, factories } }]
      : [];
  });
  const places = new Map(used.map(({ index }, place) => [index, place]));
  return {
    comparison: withEdits(comparison, found, edits),
    figures: found.map((change) => ({
      ...change,
      edits: change.edits.flatMap((index) => places.get(index) ?? []),
    })),
    edits: used.map(({ edit }) => edit),
    otherEdits: edits.length - used.length,
    problems,
  };
}

/** How many edits a reason names before it counts the rest. */
const mostNamed = 3;

/** The comparison with the edits among its reasons, after those that say who takes part. */
function withEdits(
  comparison: ListComparison,
  figures: readonly FigureChange[],
  edits: readonly Edit[],
): ListComparison {
  const byId = new Map(figures.map((each) => [each.id, each.edits]));
  const explained = (change: FactoryChange): FactoryChange => {
    // That a file is new or gone is said already.
    const because = (byId.get(change.id) ?? [])
      .flatMap((index) => edits[index] ?? [])
      .filter(({ path }) => path.length > 0);
    const named = because.slice(0, mostNamed).map(editReason);
    const rest = because.length - named.length;
    const more = rest > 0 ? [`and ${rest} more ${rest === 1 ? 'edit' : 'edits'}`] : [];
    const changed = !sameFigure(change.before, change.after);
    return changed ? { ...change, why: [...change.why, ...named, ...more] } : change;
  };
  const { entered, left, moved, refigured } = comparison;
  return {
    ...comparison,
    entered: entered.map(explained),
    left: left.map(explained),
    moved: moved.map(explained),
    refigured: refigured.map(explained),
  };
}

/** `batch 1, count: ~100,000 → ~130,000 (Somewhere)`. */
export function editReason(edit: Edit): string {
  const place = edit.file.startsWith('factories/') ? '' : `${edit.file} `;
  const source = sourceText(edit);
  return `${place}${placeText(edit)}: ${editText(edit)}${source === '' ? '' : ` (${source})`}`.replace(
    /^: /,
    '',
  );
}

function allIds(catalog: Catalog): readonly string[] {
  return catalog
    .allFactories()
    .map(({ id }) => id)
    .sort();
}

/** Which edits each file has: their places among all of them. */
type EditsByFile = ReadonlyMap<string, readonly number[]>;

function figureChange(
  id: string,
  was: ComparedSide,
  is: ComparedSide,
  edits: readonly Edit[],
  byFile: EditsByFile,
): readonly FigureChange[] {
  const changed = measures.flatMap((measure) => {
    const [before, after] = [figureOn(was, id, measure), figureOn(is, id, measure)];
    return sameFigure(before, after) ? [] : [{ measure, before, after }];
  });
  if (changed.length === 0) return [];
  const name = is.catalog.factory(id)?.name ?? was.catalog.factory(id)?.name ?? id;
  const because = causes(
    id,
    was,
    is,
    changed.map(({ measure }) => measure),
    edits,
    byFile,
  );
  const [from, to] = [was.ranks.get(id) ?? null, is.ranks.get(id) ?? null];
  return [{ id, name, from, to, measures: changed, edits: because }];
}

/** The edits on which figures of a factory rest: those of its own batches, and those of the inputs of its figures. */
function causes(
  id: string,
  was: ComparedSide,
  is: ComparedSide,
  changed: readonly Measure[],
  edits: readonly Edit[],
  byFile: EditsByFile,
): readonly number[] {
  const inputs = [was, is].flatMap((side) => changed.flatMap((measure) => inputsOf(id, side, measure)));
  const places = inputs.flatMap(({ origin }) => (origin ? [origin] : []));
  const hardware = [was, is].flatMap(
    ({ catalog }) => catalog.factory(id)?.batches.flatMap((batch) => batch.hardware) ?? [],
  );
  const files = new Set([
    `factories/${id}.yaml`,
    'catalog.yaml',
    ...hardware.map((each) => `hardware/${each}.yaml`),
    ...places.map(({ file }) => file),
  ]);
  const indices = [...files].flatMap((file) => byFile.get(file) ?? []).sort((a, b) => a - b);
  return indices.filter((index) => {
    const edit = edits[index];
    if (!edit) return false;
    const { file, path } = edit;
    const own =
      file === `factories/${id}.yaml` &&
      (path.length === 0 || ['compute', 'facility', 'status'].includes(String(path[0])));
    const whole = path.length === 0 || path[0] === 'prices';
    const ofHardware = whole && hardware.some((each) => file === `hardware/${each}.yaml`);
    const ofAll =
      file === 'catalog.yaml' && ['reference', 'precision', 'uncertainty'].includes(String(path[0]));
    const method = file === 'catalog.yaml' && path.at(-1) === 'method';
    if (own || ofHardware || ofAll || method) return true;
    return places.some((place) => place.file === file && startsAlike(place.path, path));
  });
}

/** Whether one of two places lies in the other. */
function startsAlike(a: Edit['path'], b: Edit['path']): boolean {
  return a.slice(0, b.length).every((step, index) => String(step) === String(b[index]));
}

/** Whether an edit says who takes part in the list, or how it is ordered. */
function isOfList({ file, path }: Edit, edition: Edition, catalog: Catalog): boolean {
  if (file === `editions/${edition.id}.yaml`) return path.length === 0 || listKeys.has(String(path[0]));
  const id = /^factories\/(.*)\.yaml$/.exec(file)?.[1];
  if (id === undefined) return false;
  return path.length === 0
    ? catalog.factory(id)?.batches.length !== 0
    : ['kind', 'partOf', 'supersedes'].includes(String(path[0]));
}

const listKeys = new Set(['asOf', 'size', 'metric', 'counts', 'ties', 'exclude', 'kinds']);

/** Problems that came and went; one that only moved to another line did neither. */
function* problemsBetween(
  before: readonly ListedProblem[],
  after: readonly ListedProblem[],
): Piecewise<CatalogDiff['problems']> {
  return { new: yield* without(after, before), gone: yield* without(before, after) };
}

function* without(
  problems: readonly ListedProblem[],
  others: readonly ListedProblem[],
): Piecewise<readonly ListedProblem[]> {
  const counts = new Map<string, number>();
  for (const each of others) {
    counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
    yield;
  }
  const rest: ListedProblem[] = [];
  for (const each of problems) {
    const left = counts.get(keyOf(each)) ?? 0;
    counts.set(keyOf(each), left - 1);
    if (left <= 0) rest.push(each);
    yield;
  }
  return rest;
}

/** Messages that name a line stay the same problem when the line moves. */
function keyOf({ file, code, message }: ListedProblem): string {
  return `${file} ${code} ${message.replace(/\bline \d+/g, 'line')}`;
}
