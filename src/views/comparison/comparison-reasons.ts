import type { Batch } from '../../catalog/entries.ts';
import { fileKind } from '../../catalog/file-kind.ts';
import { shortName } from '../../estimate/context.ts';
import { whyNotCounted } from '../../estimate/counted.ts';
import { inputsIn, type Input } from '../../estimate/expression.ts';
import { contextOf, estimateFactory } from '../../estimate/factory.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { whatArrived } from '../../words/batch-words.ts';
import { measureOf } from '../../ranking/summary.ts';
import { figureOn, sameFigure, type ComparedSide } from './compared-side.ts';

/** What of a side says who stands above whom. */
export type RankedSide = Pick<ComparedSide, 'catalog' | 'ids' | 'ranks'>;

/** How many neighbours a reason names before it counts the rest. */
const mostNamed = 3;

/** Why a factory stands elsewhere, what matters most first; each reason a sentence without its full stop. */
export function whyChanged(id: string, before: ComparedSide, after: ComparedSide): readonly string[] {
  const standing = standingReasons(id, before, after);
  const figures = figureReasons(id, before, after);
  const around = sameFigure(figureOn(before, id), figureOn(after, id))
    ? neighbourReasons(id, before, after)
    : [];
  return [...standing, ...figures, ...around];
}

/** Why it was not on one of the lists: not in the catalog, not ranked, or ranked below. */
function standingReasons(id: string, before: ComparedSide, after: ComparedSide): readonly string[] {
  const [former, latter] = [before.list.standing(id), after.list.standing(id)];
  if (before.ranks.has(id) && after.ranks.has(id)) return [];
  if (!former) return ['new in the catalog'];
  if (!latter) return ['no longer in the catalog'];
  if (!latter.ranked) return [`not ranked: ${latter.reason}`];
  if (!latter.listed) return [`now #${latter.rank}, outside the Top ${after.list.spec.size}`];
  if (!former.ranked) return [`was not ranked: ${former.reason}`];
  if (!former.listed) return [`was #${former.rank}, outside the Top ${before.list.spec.size}`];
  return [`${before.edition.id} as published says otherwise than the catalog does now`];
}

/** What made its figure another: batches that count by now or no longer, and constants that go by the day. */
function figureReasons(id: string, before: ComparedSide, after: ComparedSide): readonly string[] {
  const [former, latter] = [before.catalog.factory(id), after.catalog.factory(id)];
  if (!former || !latter || before.catalog !== after.catalog) return [];
  const batches = latter.batches.flatMap((batch, index) => batchReason(batch, index + 1, before, after));
  const [were, are] = [inputsOf(id, before), inputsOf(id, after)];
  const candidates = batches.length === 0 ? candidateReasons(were, are, after) : [];
  return [...batches, ...candidates, ...swappedInputs(were, are)];
}

/** Where the same batches are converted by other accelerators: those that were released in the years before. */
function candidateReasons(
  before: readonly Input[],
  after: readonly Input[],
  { catalog }: ComparedSide,
): readonly string[] {
  const [were, are] = [before, after].map((inputs) => [...new Set(inputs.flatMap(hardwareOf))]);
  if (!were || !are || were.length === 0 || are.length === 0) return [];
  const nameOf = (id: string): string => {
    const hardware = catalog.hardware(id);
    return hardware ? shortName(hardware) : id;
  };
  const come = are.filter((id) => !were.includes(id)).map(nameOf);
  const gone = were.filter((id) => !are.includes(id)).map(nameOf);
  if (come.length + gone.length === 0) return [];
  const changes = [
    ...(come.length > 0 ? [`now also ${firstNames(come)}`] : []),
    ...(gone.length > 0 ? [`no longer ${firstNames(gone)}`] : []),
  ];
  return [`converted by accelerators of other years: ${changes.join('; ')}`];
}

function hardwareOf({ origin }: Input): readonly string[] {
  const kind = origin && fileKind(origin.file);
  return kind?.kind === 'hardware' ? [kind.id] : [];
}

function batchReason(
  batch: Batch,
  number: number,
  before: ComparedSide,
  after: ComparedSide,
): readonly string[] {
  const [was, is] = [whyNotCounted(batch, before.list.spec), whyNotCounted(batch, after.list.spec)];
  const what = `batch ${number} (${batch.published ?? whatArrived(after.catalog, batch)})`;
  if (was !== undefined && is === undefined)
    return [`${what} counts now; by ${before.list.spec.asOf}: ${was}`];
  if (was === undefined && is !== undefined) return [`${what} no longer counts: ${is}`];
  return [];
}

/** Inputs in whose place another of the same file stands: `price of 2024-08 → price of 2025-06`. */
function swappedInputs(before: readonly Input[], after: readonly Input[]): readonly string[] {
  const gone = before.filter((input) => !after.some((each) => placeOf(each) === placeOf(input)));
  const come = after.filter((input) => !before.some((each) => placeOf(each) === placeOf(input)));
  const swaps = gone.flatMap((input) => {
    const successor = come.find((each) => kindOf(each) === kindOf(input) && each.label !== input.label);
    return successor && input.origin?.file !== undefined && !input.origin.file.startsWith('factories/')
      ? [`${input.label} → ${successor.label}`]
      : [];
  });
  return [...new Set(swaps)];
}

/** Who came to stand above it, and who no longer does, where its own figure did not change. */
export function neighbourReasons(id: string, before: RankedSide, after: RankedSide): readonly string[] {
  const [from, to] = [before.ranks.get(id), after.ranks.get(id)];
  if (from === undefined || to === undefined) return [];
  const above = ({ ids }: RankedSide, rank: number, other: RankedSide, otherRank: number) =>
    ids.slice(0, rank - 1).filter((each) => (other.ranks.get(each) ?? Infinity) > otherRank);
  const come = above(after, to, before, from);
  const gone = above(before, from, after, to);
  return [
    ...(come.length > 0 ? [`now above it: ${names(come, after)}`] : []),
    ...(gone.length > 0 ? [`no longer above it: ${names(gone, before)}`] : []),
  ];
}

function names(ids: readonly string[], { catalog }: RankedSide): string {
  return firstNames(ids.map((id) => catalog.factory(id)?.name ?? id));
}

function firstNames(all: readonly string[]): string {
  const named = all.slice(0, mostNamed).join(', ');
  return all.length > mostNamed ? `${named} and ${all.length - mostNamed} more` : named;
}

/** The inputs of the metric's figure of a factory, for a side's list. */
export function inputsOf(
  id: string,
  { catalog, list }: ComparedSide,
  measure = measureOf[list.spec.metric],
): readonly Input[] {
  const context = contextOf(catalog, list.spec);
  const factory = catalog.factory(id);
  if (!context || !factory) return [];
  const estimate = estimateFactory(context, factory).total[measure];
  return isAbsent(estimate) ? [] : inputsIn(estimate.expression);
}

function placeOf({ origin, label }: Input): string {
  return origin ? `${origin.file} ${origin.path.join('.')}` : label;
}

/** The list of its file that an input is one of: prices, or the PUE of years. */
function kindOf({ origin, label }: Input): string {
  return origin
    ? `${origin.file} ${origin.path
        .slice(0, -1)
        .filter((step) => typeof step === 'string')
        .join('.')}`
    : label;
}
