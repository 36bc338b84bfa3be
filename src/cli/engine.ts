import { setFlagsFromString } from 'node:v8';

/**
 * How much of a function is run, in bytes of its code, before the engine thinks of optimizing it, by how many files there
 * are at least. Nearly every run of the command line is over before that pays: with few files a third of its processor time
 * went into optimizing. The last is what the engine does by itself. Measured in Node 20; later ones have another compiler in
 * between, and are left alone.
 */
const budgets: readonly (readonly [files: number, bytes: number])[] = [
  [0, 4_000_000],
  [1500, 400_000],
  [6000, 67_584],
];

/** Has the engine optimize late, and collect garbage without looking ahead, for a run that is over soon. */
export function suitShortRuns(): void {
  if (!isKnown()) return;
  setBudget(0);
  setFlagsFromString('--no-incremental-marking');
}

/** Has the engine work as it usually does where there is enough to do. */
export function suitFiles(count: number): void {
  if (!isKnown() || count < 1500) return;
  setBudget(count);
  setFlagsFromString('--incremental-marking');
}

function setBudget(count: number): void {
  const bytes = budgets.findLast(([files]) => files <= count)?.[1];
  setFlagsFromString(`--interrupt-budget=${bytes}`);
}

function isKnown(): boolean {
  return process.versions.node.startsWith('20.');
}
