import type { Command } from './command.ts';
import { compare } from './commands/compare.ts';
import { diff } from './commands/diff.ts';
import { edition } from './commands/edition.ts';
import { explain } from './commands/explain.ts';
import { importData } from './commands/import.ts';
import { init } from './commands/init.ts';
import { lsp } from './commands/lsp.ts';
import { mcp } from './commands/mcp.ts';
import { publish } from './commands/publish.ts';
import { rank } from './commands/rank.ts';
import { rerank } from './commands/rerank.ts';
import { site } from './commands/site.ts';
import { totals } from './commands/totals.ts';
import { validate } from './commands/validate.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  validate,
  rank,
  rerank,
  explain,
  init,
  edition,
  compare,
  diff,
  publish,
  site,
  totals,
  importData,
  lsp,
  mcp,
];
