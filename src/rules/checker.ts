import type { Catalog, CatalogChange, CatalogFile } from '../catalog/catalog.ts';
import { Memo } from '../catalog/memo.ts';
import type { EntryKind } from '../catalog/entries.ts';
import { firstProblems, withUnshown, type Severity } from '../catalog/problem.ts';
import { isError, wholeOf, type Entry } from '../catalog/read/read-file.ts';
import { silence } from '../catalog/read/suppression.ts';
import type { CatalogView } from '../catalog/view.ts';
import { settled } from '../document/edits.ts';
import { keySpanAt, spanAt, type Path, type Span } from '../document/node.ts';
import type { Rankings } from '../ranking/rankings.ts';
import { baseCodes } from './base-codes.ts';
import type { FixableProblem } from './fix.ts';
import { recordingRankings } from './recording-rankings.ts';
import { rules } from './registry.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';
import { checkSuppressions } from './unused-suppression.ts';

/** A rule that threw for a file. What else is wrong there is told all the same. */
export interface RuleFailure {
  readonly code: string;
  /** Relative to the catalog. */
  readonly file: string;
  readonly error: unknown;
}

export interface CheckerOptions {
  /** Where it is errors, those alone are found, and the rules that only warn are not asked. */
  readonly only?: 'errors';
  /** Takes note of a rule that throws; without it, an error that names the rule and the file ends the check. */
  readonly onFailure?: (failure: RuleFailure) => void;
  /** The rules to ask; all of ours where absent. */
  readonly rules?: readonly Rule[];
  /** For a catalog that nobody edits: nothing is kept, and what the problems rest on is not noted. */
  readonly once?: boolean;
}

/** A rule as it is asked of one kind of file. */
interface Asked {
  readonly code: string;
  readonly severity: Severity;
  readonly check: (entry: Entry, context: RuleContext, report: RuleReport) => void;
}

/** The problems of one catalog, file by file, kept until something that they rest on changes. */
export class Checker {
  readonly #catalog: Catalog;
  readonly #rankings: Rankings;
  readonly #only: 'errors' | undefined;
  readonly #onFailure: ((failure: RuleFailure) => void) | undefined;
  readonly #once: boolean;
  readonly #rules: Readonly<Record<EntryKind, readonly Asked[]>>;
  /** Every code that a comment may name. */
  readonly #codes: readonly string[];
  readonly #memo: Memo<readonly FixableProblem[]>;
  readonly #stop: () => void;
  /** Files whose problems may have changed since they were last taken. */
  readonly #stale = new Set<string>();
  /** Files for which a rule threw: what it would have looked at is not known, so that any edit may mend it. */
  readonly #failed = new Set<string>();

  constructor(catalog: Catalog, rankings: Rankings, options: CheckerOptions = {}) {
    this.#catalog = catalog;
    this.#rankings = rankings;
    this.#only = options.only;
    this.#onFailure = options.onFailure;
    const all = options.rules ?? rules;
    this.#codes = [...baseCodes, ...all].map(({ code }) => code);
    // What a rule finds may be milder than the rule, never worse.
    const asked = options.only ? all.filter(({ severity }) => severity === 'error') : all;
    this.#rules = {
      catalog: rulesFor('catalog', asked),
      hardware: rulesFor('hardware', asked),
      factory: rulesFor('factory', asked),
      edition: rulesFor('edition', asked),
      ranking: rulesFor('ranking', asked),
    };
    this.#once = options.once ?? false;
    this.#memo = new Memo(catalog, (path, view) => this.#check(path, view));
    this.#stop = catalog.onChange((change) => this.#follow(change));
  }

  dispose(): void {
    this.#stop();
  }

  /** Every problem of a file, in the order of the text. */
  problemsOf(path: string): readonly FixableProblem[] {
    return this.#once ? this.#check(path, this.#catalog) : this.#memo.get(path);
  }

  /** The files that are read or refused, in the order of their paths. */
  paths(): readonly string[] {
    const paths = new Set(this.#catalog.refused.keys());
    for (const file of this.#catalog.files()) paths.add(file.path);
    return [...paths].sort();
  }

  /** The files whose problems may differ since this was last called. */
  takeStale(): ReadonlySet<string> {
    const stale = new Set(this.#stale);
    this.#stale.clear();
    return stale;
  }

  #follow({ keys, paths }: CatalogChange): void {
    for (const path of [...this.#memo.forget(keys), ...paths, ...this.#failed]) {
      this.#memo.drop(path);
      this.#stale.add(path);
    }
    this.#failed.clear();
  }

  #check(path: string, view: CatalogView): readonly FixableProblem[] {
    const refused = this.#catalog.refused.get(path);
    if (refused !== undefined)
      return [{ code: 'file', severity: 'error', message: refused, start: 0, end: 0 }];
    const file = this.#catalog.file(path);
    if (!file) return [];
    const found: FixableProblem[] = [...file.problems];
    if (file.entry !== undefined && !file.stale) {
      const context = this.#contextOf(file, view);
      const left = this.#silence(file, this.#applyRules(file.entry, context));
      found.push(...left.problems);
      if (!this.#only) found.push(...checkSuppressions(left.suppressions, this.#codes, context));
    }
    const { shown, unshown } = firstProblems(this.#only ? found.filter(isError) : found);
    return withUnshown(shown, file.unshown + unshown);
  }

  #contextOf(file: CatalogFile, catalog: CatalogView): RuleContext {
    const rankings = recordingRankings(this.#rankings, catalog);
    return { file, catalog, rankings, document: () => this.#catalog.document(file) };
  }

  #silence(
    file: CatalogFile,
    problems: readonly FixableProblem[],
  ): ReturnType<typeof silence<FixableProblem>> {
    const { suppressions } = file;
    if (suppressions.length === 0) return { problems, suppressions };
    return silence(problems, suppressions, this.#catalog.document(file).lines);
  }

  #fail(failure: RuleFailure): void {
    if (this.#onFailure) {
      this.#onFailure(failure);
      return;
    }
    const { code, file, error } = failure;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the rule ${code} failed for ${file}: ${reason}`, { cause: error });
  }

  #applyRules(entry: Entry, context: RuleContext): readonly FixableProblem[] {
    const problems: FixableProblem[] = [];
    for (const { code, severity, check } of this.#rules[context.file.kind]) {
      try {
        check(entry, context, (finding) => {
          const { path, onKey, span, ...problem } = finding;
          problems.push({ code, severity, ...problem, ...(span ?? spanOf(context, path, onKey)) });
        });
      } catch (error) {
        this.#failed.add(context.file.path);
        this.#fail({ code, file: context.file.path, error });
      }
    }
    return problems;
  }
}

function rulesFor(kind: EntryKind, all: readonly Rule[]): readonly Asked[] {
  return all.flatMap(({ code, severity, check }) => {
    const ofKind = check[kind] as Asked['check'] | undefined;
    return ofKind ? [{ code, severity, check: ofKind }] : [];
  });
}

function spanOf({ document }: RuleContext, path: Path, onKey = false): Span {
  const own = document();
  const place = settled(own.root, path);
  const found = onKey ? keySpanAt(own.root, place) : spanAt(own.root, place);
  const { start, end } = path.length > 0 && found ? found : wholeOf(own);
  return { start, end };
}
