import type { Catalog } from '../catalog/catalog.ts';
import type { Edition } from '../catalog/entries.ts';
import { closest } from '../catalog/closest.ts';
import type { Rankings } from '../ranking/rankings.ts';
import type { Checker } from '../rules/checker.ts';
import type { Doubt } from '../views/list/doubts.ts';
import { ToolRefusal, type Input, type InputProperty, type InputSchema } from './input.ts';
import type { ToolName } from './tool-names.ts';

/** The catalog that tools are asked about, as it is in memory: what is on the disk, or in the editor before it is saved. */
export interface ToolCatalog {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly checker: Checker;
  /** The edition that is meant where none is named; undefined where there is none. */
  readonly edition: () => Edition | undefined;
  /** The path in the catalog of a file as whoever asks names it; undefined where it lies elsewhere. */
  readonly pathOf: (named: string) => string | undefined;
}

/** One thing that an agent may ask. It reads only; what it answers is plain data. */
export interface Tool {
  readonly name: ToolName;
  readonly title: string;
  /** What it answers and when to ask it: what an agent chooses by. */
  readonly description: string;
  readonly input: InputSchema;
  /** Answers. Throws a ToolRefusal that says in one line what cannot be answered and why. */
  run(of: ToolCatalog, input: Input): object;
}

/** The edition of that id, or the current one. */
export function editionOf({ catalog, edition }: ToolCatalog, id: string | undefined): Edition {
  const found = id === undefined ? edition() : catalog.edition(id);
  if (found) return found;
  const ids = catalog.allEditions().map((each) => each.id);
  if (id === undefined)
    throw new ToolRefusal('There is no list: the catalog has no edition that can be read. Ask problems.');
  throw new ToolRefusal(`There is no edition “${id}”. ${meantOrAll(id, ids)}`);
}

/** “Did you mean …?”, or, of few, which there are. */
export function meantOrAll(word: string, candidates: readonly string[]): string {
  const near = closest(word, candidates);
  if (near !== undefined) return `Did you mean ${near}?`;
  const all = [...new Set(candidates)].sort();
  const shown = all.slice(0, most);
  if (shown.length === 0) return 'There is none.';
  const rest = all.length - shown.length;
  return `There are ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** How many candidates are named. */
const most = 12;

/** The input that says how much is wanted, for every tool that could answer more than an agent can use. */
export function limitProperty(what: string, usual = 20): InputProperty {
  return {
    type: 'integer',
    minimum: 1,
    maximum: 200,
    description: `how many ${what} at most; ${usual} where absent`,
  };
}

/** `Last good version of factories/x.yaml: line 12: …`. */
export function doubtText({ file, lead, problem }: Doubt): string {
  return `${lead} ${file}: ${problem}`.trim();
}
