import type { HardwarePart, PictureRow } from './picture-data.ts';
import { series } from './style.ts';

/** The class of an accelerator's colour. */
export type SeriesClass = (typeof series)[number] | 'other';

/** Which accelerators have a colour of their own, those that add most first; and who shares the last one. */
export interface HardwareSeries {
  readonly own: readonly { readonly hardware: string; readonly kind: SeriesClass }[];
  readonly others: readonly string[];
  /** Whether something comes from hardware that is not stated. */
  readonly unstated: boolean;
  /** The classes of which something is only assumed. */
  readonly assumed: ReadonlySet<SeriesClass>;
}

/** A stretch of a bar: one accelerator, or several that share a colour. */
export interface Segment {
  readonly kind: SeriesClass;
  /** Empty where no hardware is stated. */
  readonly names: readonly string[];
  readonly equivalents: number;
  readonly assumed: boolean;
}

/** Gives colours to the accelerators of a list, by what they add to it. */
export function hardwareSeries(rows: readonly PictureRow[]): HardwareSeries {
  const parts = rows.flatMap((row) => row.parts);
  const sums = new Map<string, number>();
  for (const { hardware, equivalents } of parts) {
    if (hardware !== undefined) sums.set(hardware, (sums.get(hardware) ?? 0) + equivalents);
  }
  const byWeight = [...sums]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([hardware]) => hardware);
  const own = series.flatMap((kind, index) => {
    const hardware = byWeight[index];
    return hardware === undefined ? [] : [{ hardware, kind }];
  });
  const assumed = parts.flatMap((part) =>
    part.assumed && part.hardware !== undefined ? [kindOf(own, part.hardware)] : [],
  );
  return {
    own,
    others: byWeight.slice(series.length),
    unstated: parts.some(({ hardware }) => hardware === undefined),
    assumed: new Set(assumed),
  };
}

/** The stretches of a bar in the order of the legend, so that bars compare; what looks the same is one stretch. */
export function segmentsOf(parts: readonly HardwarePart[], { own }: HardwareSeries): readonly Segment[] {
  const order = new Map(own.map(({ hardware }, index) => [hardware, index]));
  const place = ({ hardware }: HardwarePart): number =>
    hardware === undefined ? own.length + 1 : (order.get(hardware) ?? own.length);
  const segments = new Map<string, Segment>();
  for (const part of [...parts].sort((a, b) => place(a) - place(b))) {
    const kind = kindOf(own, part.hardware);
    const key = `${kind} ${String(part.assumed)} ${String(part.hardware === undefined)}`;
    const before = segments.get(key);
    segments.set(key, {
      kind,
      names: [...(before?.names ?? []), ...(part.hardware === undefined ? [] : [part.hardware])],
      equivalents: (before?.equivalents ?? 0) + part.equivalents,
      assumed: part.assumed,
    });
  }
  return [...segments.values()];
}

function kindOf(own: HardwareSeries['own'], hardware: string | undefined): SeriesClass {
  return own.find((each) => each.hardware === hardware)?.kind ?? 'other';
}
