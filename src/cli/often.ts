import type { Command } from './command.ts';
import { compare } from './commands/compare.ts';
import { explain } from './commands/explain.ts';
import { rank } from './commands/rank.ts';
import { rerank } from './commands/rerank.ts';
import { totals } from './commands/totals.ts';
import { validate } from './commands/validate.ts';

/** The commands that need little but the core. They start without the rest of the program, which is as much again. */
export const often: readonly Command[] = [validate, rank, rerank, explain, compare, totals];
