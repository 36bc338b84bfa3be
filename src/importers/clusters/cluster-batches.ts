import type { ChipIndex } from '../chip-index.ts';
import { countText, dollars, megawatts } from '../figure-text.ts';
import type { Stated } from '../number-cell.ts';
import type { Reporter } from '../report.ts';
import type { Plain } from '../yaml-text.ts';
import type { ChipPart, ClusterRow } from './read-clusters.ts';

/** The batches of a cluster, and whether its figures are computed from hardware. */
export interface ClusterBatches {
  readonly batches: readonly Plain[];
  readonly isComputed: boolean;
  /** What the batches leave open, in words. */
  readonly words: readonly string[];
}

/**
 * A batch a chip where every chip and its number is known. Otherwise one batch with what the row states: figures of a
 * part cannot be told from those of the whole.
 */
export function clusterBatches(
  row: ClusterRow,
  index: ChipIndex,
  source: string,
  reporter: Reporter,
): ClusterBatches {
  const { status, since, until, equivalents, power, cost } = row;
  const time = { since, until, status, source };
  const found = counted(row).map((part) => ({
    part,
    hardware: part.chip === '' ? undefined : reporter.chip(part.chip, index.find(part.chip)),
  }));
  const words = uncounted(row).map(({ chip }) => `Also ${chip}; how many is not said.`);
  const count = row.total ?? sumOf(found.map(({ part }) => part.count));
  const isComputed =
    found.length > 0 && found.every(({ part, hardware }) => part.count && hardware !== undefined);
  if (isComputed) {
    const batches = found.map(({ part, hardware }) => ({
      hardware,
      count: countText(part.count),
      published: publishedText([part]),
      ...time,
    }));
    return { batches, isComputed, words };
  }
  if (!count && !equivalents && !power && !cost) return { batches: [], isComputed, words };
  const unknown = found.flatMap(({ part: { chip }, hardware }) => (chip !== '' && !hardware ? [chip] : []));
  const stated = {
    count: countText(count),
    published: publishedText(found.map(({ part }) => part)),
    equivalents: countText(equivalents),
    power: megawatts(power),
    cost: dollars(cost),
    note: unknown.length === 0 ? undefined : `As stated: the catalog has no ${unknown.join(' and no ')}.`,
    ...time,
  };
  return { batches: [stated], isComputed, words };
}

/** The parts whose number is known; the one part there is, with the total where it has no number of its own. */
function counted({ parts, total }: ClusterRow): readonly ChipPart[] {
  const [only, ...others] = parts;
  if (only && others.length === 0) return [{ chip: only.chip, count: only.count ?? total }];
  const known = parts.filter(({ count }) => count);
  return known.length === 0 ? parts : known;
}

/** Chips that are named beside others that have a number. */
function uncounted({ parts }: ClusterRow): readonly ChipPart[] {
  const known = parts.filter(({ count }) => count);
  return known.length === 0 ? [] : parts.filter(({ count, chip }) => !count && chip !== '');
}

/** `150,000 NVIDIA H100 SXM5 80GB and 50,000 NVIDIA H200 SXM`. */
function publishedText(parts: readonly ChipPart[]): string | undefined {
  const named = parts.filter(({ chip }) => chip !== '');
  if (named.length === 0) return undefined;
  return named
    .map(({ chip, count }) => (count ? `${count.value.toLocaleString('en-US')} ${chip}` : chip))
    .join(' and ');
}

function sumOf(counts: readonly (Stated | undefined)[]): Stated | undefined {
  const known = counts.flatMap((count) => count?.value ?? []);
  if (known.length === 0 || known.length < counts.length) return undefined;
  const value = known.reduce((sum, each) => sum + each, 0);
  return { digits: String(value), value };
}
