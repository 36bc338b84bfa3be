import { setFlagsFromString } from 'node:v8';

/**
 * How much of a function is run, in bytes of its code, before the engine thinks of optimizing it. Nearly every run of the
 * command line is over before that pays: with few files a third of its processor time went into optimizing. Measured in
 * Node 20; later ones have another compiler in between, and are left alone.
 */
const patient = 400_000;
const usual = 67_584;

/** From how many files on a run is long enough for the engine to optimize as it usually does. */
const manyFiles = 3000;

/** Has the engine optimize late, for a run that is over soon. */
export function suitShortRuns(): void {
  setBudget(patient);
}

/** Has the engine optimize as it usually does where there is enough to do. */
export function suitFiles(count: number): void {
  if (count >= manyFiles) setBudget(usual);
}

function setBudget(bytes: number): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${bytes}`);
}
