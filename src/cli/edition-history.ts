import { realpathSync } from 'node:fs';
import type { Catalog } from '../catalog/catalog.ts';
import { parseDay, type Day } from '../catalog/day.ts';
import type { Edition } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import { saysTheSame } from '../ranking/ranking-file.ts';
import type { Rankings } from '../ranking/rankings.ts';
import type { EditionHistory, Revision } from '../views/corrections/correction.ts';
import { correctionsOf } from '../views/corrections/corrections.ts';
import { gitFolder, refuseBare } from './git-folder.ts';
import { askGit } from './git.ts';
import type { Io } from './io.ts';
import { readCatalog, repositoryRoot, type OpenCatalog } from './open-catalog.ts';
import { Stop } from './stop.ts';

/** The histories of the published editions of a catalog: git is asked only for one that was corrected, and once a state. */
export class EditionHistories {
  readonly #open: OpenCatalog;
  readonly #io: Io;
  readonly #states = new Map<string, EditionHistory['before']>();

  constructor(open: OpenCatalog, io: Io) {
    this.#open = open;
    this.#io = io;
  }

  /**
   * What became of the catalog since an edition was published; undefined where it is a draft, nothing of it was corrected,
   * or git does not know it: then the files themselves say what they can.
   */
  async of(edition: Edition): Promise<EditionHistory | undefined> {
    const { catalog, rankings, folder } = this.#open;
    if (!correctionsOf(catalog, rankings, edition)?.rows.length) return undefined;
    if (repositoryRoot(folder) === undefined) return undefined;
    try {
      const commit = this.#publishedAt(edition);
      if (commit === undefined) return undefined;
      return { before: await this.#stateAt(commit), revisions: revisionsSince(realpathSync(folder), commit) };
    } catch (error) {
      // A clone that lacks the past, or no git at all.
      if (error instanceof Stop) return undefined;
      throw error;
    }
  }

  /** Those of all published editions of which anything is known, by their ids. */
  async all(): Promise<ReadonlyMap<string, EditionHistory>> {
    const found = new Map<string, EditionHistory>();
    for (const edition of this.#open.catalog.allEditions()) {
      const history = await this.of(edition);
      if (history) found.set(edition.id, history);
    }
    return found;
  }

  /** The commit with which the ranking file came to say what it says. */
  #publishedAt({ id }: Edition): string | undefined {
    const { catalog, folder } = this.#open;
    const path = entryPath('ranking', id);
    const text = catalog.file(path)?.text ?? '';
    const real = realpathSync(folder);
    refuseBare(real, folder);
    let found: string | undefined;
    for (const commit of commitsOf(real, path).slice(0, mostRewritten)) {
      const answer = askGit(real, ['cat-file', 'blob', `${commit}:./${path}`]);
      if (!answer.ok || !saysTheSame(answer.output.toString('utf8'), text)) break;
      found = commit;
    }
    return found;
  }

  async #stateAt(commit: string): Promise<EditionHistory['before']> {
    const known = this.#states.get(commit);
    if (known) return known;
    const { folder } = this.#open;
    const state: { readonly catalog: Catalog; readonly rankings: Rankings } = await readCatalog(
      folder,
      this.#io,
      gitFolder(folder, commit),
    );
    this.#states.set(commit, state);
    return state;
  }
}

/** How often a ranking file may have been laid out anew before nobody looks further back. */
const mostRewritten = 20;

/** Nothing but what is committed is looked at, and no program of the repository's. */
const plainLog = ['--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];

/** The commits that touched a file, the latest first. */
function commitsOf(folder: string, path: string): readonly string[] {
  const answer = askGit(folder, ['log', '--format=%H', ...plainLog, '--', path]);
  return answer.ok
    ? answer.output
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
}

/** What was committed to the files of a catalog since, the latest first. */
function revisionsSince(folder: string, commit: string): readonly Revision[] {
  const format = ['--format=%x01%ct %s', '--name-only', '--relative', '-z'];
  const answer = askGit(folder, ['log', ...format, ...plainLog, `${commit}..HEAD`, '--', '.']);
  if (!answer.ok) return [];
  return answer.output
    .toString('utf8')
    .split('\u0001')
    .flatMap((record): readonly Revision[] => {
      const [head = '', ...files] = record.split('\0');
      const [, seconds = '', subject = ''] = /^(\d+) (.*)$/s.exec(head) ?? [];
      const day = seconds === '' ? undefined : dayAt(Number(seconds));
      const named = files.map((file) => file.replace(/^\n/, '')).filter((file) => file !== '');
      return day === undefined ? [] : [{ day, subject: subject.trim(), files: named }];
    });
}

/** The day of a moment by UTC, wherever it is told. */
function dayAt(seconds: number): Day | undefined {
  const moment = new Date(seconds * 1000);
  if (Number.isNaN(moment.getTime())) return undefined;
  const parsed = parseDay(moment.toISOString().slice(0, 10));
  return parsed.ok ? parsed.day : undefined;
}
