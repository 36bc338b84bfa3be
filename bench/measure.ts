/** The median of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** Milliseconds of processor time, on all cores, that `work` takes once: what else the machine does falls on none. */
export function processorTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Candidates in turn, round after round, so that whatever else the machine does falls on all of them: the median
 * milliseconds of processor time of each. The first rounds warm up and do not count.
 */
export function compare<K extends string>(
  candidates: Readonly<Record<K, (round: number) => unknown>>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Record<K, number> {
  const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, [] as number[]])) as Record<
    K,
    number[]
  >;
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const name of Object.keys(candidates) as K[]) {
      const time = processorTimeOf(() => candidates[name](round));
      if (round >= warmUp) times[name].push(time);
    }
  }
  return Object.fromEntries(
    Object.entries<number[]>(times).map(([name, all]) => [name, median(all)]),
  ) as Record<K, number>;
}

/** Bytes that what `make` returns keeps alive; the garbage is collected before and after. */
export function bytesOf(make: () => unknown): number {
  const { gc } = globalThis;
  if (!gc) throw new Error('Run with --expose-gc.');
  gc();
  const before = bytesUsed();
  const kept = [make()];
  gc();
  const bytes = bytesUsed() - before;
  return kept.length > 0 ? bytes : NaN;
}

/** On the heap, and in arrays of numbers beside it. */
function bytesUsed(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Prints a table: the first column to the left, figures to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  console.log(`\n${title}`);
  for (const row of rows) {
    const cells = row.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    );
    console.log(`  ${cells.join('  ')}`.trimEnd());
  }
}

/** A number for a table: three figures. */
export function figure(n: number): string {
  return n >= 100 ? n.toFixed(0) : n.toPrecision(3);
}
