// The program as it is started: what the engine must be told before the rest is loaded.
import * as nodeModule from 'node:module';
import { suitShortRuns } from './engine.ts';

/** Begins the program. */
export function start(): void {
  // Node 22 and later keep what they compiled for the next run.
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: () => unknown };
  enableCompileCache?.();
  suitShortRuns();
  void import('./main.ts');
}
