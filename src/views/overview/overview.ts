import type { Catalog } from '../../catalog/catalog.ts';
import type { Edition } from '../../catalog/entries.ts';
import { atOnce, type Piecewise } from '../../catalog/piecewise.ts';
import type { Rankings } from '../../ranking/rankings.ts';
import type { Checker } from '../../rules/checker.ts';
import { counted } from '../../words/list-words.ts';
import { metricWords } from '../../words/measures.ts';
import { listDoubts } from '../list/doubts.ts';
import { listedLines } from './listed-lines.ts';
import { toDo, unusedHardware } from './neglected.ts';
import type { OverviewLine } from './overview-line.ts';

/** A catalog at a glance, beside the files: the current list, and what nobody looks for by hand. Plain data. */
export interface Overview {
  /** What makes the whole list doubtful, a line each: read before it. */
  readonly doubts: readonly OverviewLine[];
  readonly groups: readonly OverviewGroup[];
}

/** Lines under a title. */
export interface OverviewGroup {
  readonly id: 'list' | 'unused' | 'unsourced' | 'overdue';
  /** The edition whose list it is. */
  readonly edition?: string;
  readonly title: string;
  /** Which list it is, or how many files it is about. */
  readonly detail: string;
  readonly lines: readonly OverviewLine[];
}

/** How many neglected files are named: nobody reads more, and what is done makes room. */
const mostLines = 100;

/** The overview of a catalog with the list of `edition`; where it has none, with why nothing is ranked. */
export function overview(sources: OverviewSources, edition: Edition | undefined): Overview {
  return atOnce(makingOverview(sources, edition));
}

/** The same file by file: where the catalog is edited meanwhile, it is to be made anew. */
export function* makingOverview(
  { catalog, rankings, checker }: OverviewSources,
  edition: Edition | undefined,
): Piecewise<Overview> {
  const unused = yield* unusedHardware(catalog);
  const { unsourced, overdue } = yield* toDo(catalog, checker);
  return {
    doubts: listDoubts(catalog).map(({ file, lead, problem }) => ({
      ...{ id: `${file} ${problem}`, file, isDoubtful: true },
      label: lead === '' ? file : `${lead} ${file}`,
      detail: problem,
      spoken: `${lead} ${file}, ${problem}`.trimStart(),
      notes: [problem],
    })),
    groups: [
      listGroup(catalog, rankings, edition),
      neglectedGroup('unused', 'Hardware that nobody uses', unused),
      neglectedGroup('unsourced', 'Entries without a source', unsourced),
      neglectedGroup('overdue', 'Overdue plans', overdue),
    ],
  };
}

/** What an overview is made of. */
export interface OverviewSources {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly checker: Checker;
}

function listGroup(catalog: Catalog, rankings: Rankings, edition: Edition | undefined): OverviewGroup {
  if (!edition) return { id: 'list', title: 'No list yet', detail: 'begin an edition', lines: [] };
  const lines = listedLines(catalog, rankings, edition);
  const title = `Top ${edition.size} · ${edition.id}`;
  const which = overviewWords(edition);
  const detail = lines.length > 0 ? which : `nothing is ranked · ${which}`;
  return { id: 'list', edition: edition.id, title, detail, lines };
}

/** Which list it is, what its figures are first: what comes last may find no room. */
function overviewWords({ asOf, metric, counts }: Edition): string {
  const running = counts === 'operational' ? ' · only what runs' : '';
  return `by ${metricWords(metric)}${running} · as of ${asOf}`;
}

function neglectedGroup(
  id: OverviewGroup['id'],
  title: string,
  lines: readonly OverviewLine[],
): OverviewGroup {
  if (lines.length === 0) return { id, title, detail: 'none', lines };
  const more = lines.length > mostLines ? `, the first ${mostLines} of them here` : '';
  const detail = counted(lines.length, 'file', 'files') + more;
  return { id, title, detail, lines: lines.slice(0, mostLines) };
}
