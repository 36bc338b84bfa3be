import type { Catalog, CatalogChange, CatalogFile } from '../catalog/catalog.ts';
import { Memo } from '../catalog/memo.ts';
import type { EntryKind } from '../catalog/entries.ts';
import { fileKind } from '../catalog/file-kind.ts';
import { firstProblems, withUnshown, type Severity } from '../catalog/problem.ts';
import { isError, wholeOf, type Entry } from '../catalog/read/read-file.ts';
import { silence } from '../catalog/read/suppression.ts';
import type { CatalogView } from '../catalog/view.ts';
import { LineIndex } from '../document/line-index.ts';
import { settled } from '../document/parts.ts';
import { keySpanAt, spanAt, type Path, type Span } from '../document/node.ts';
import type { SourceDocument } from '../document/parse.ts';
import type { Rankings, RankingView } from '../ranking/rankings.ts';
import { baseCodes } from './base-codes.ts';
import { EarlyView } from './early-view.ts';
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
  readonly asksOthers: boolean;
  readonly check: (entry: Entry, context: RuleContext, report: RuleReport) => void;
}

/** What rules found in a file before every factory was read, and the rules that are still to be asked. */
interface Early {
  readonly found: readonly (readonly [Asked, FixableProblem])[];
  readonly left: readonly Asked[];
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
  /** By path what was found in factories before all of them were read. */
  readonly #early = new Map<string, Early>();
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

  /**
   * Looks at factories that have just been read, while their trees are at hand to find places in: of a catalog whose other
   * files are all there, and that nobody edits. What other factories have a part in is left for `problemsOf`, where
   * the rest is known then.
   */
  lookAt(paths: Iterable<string>): void {
    for (const path of paths) {
      const file = this.#catalog.file(path);
      if (file?.kind !== 'factory' || file.entry === undefined || file.stale) continue;
      this.#early.set(path, this.#lookAt(file, file.entry));
    }
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
    if (this.#early.size > 0) this.#dropEarly(paths);
  }

  /** What was found early rests on the file itself and on all that are no factories. */
  #dropEarly(paths: Iterable<string>): void {
    for (const path of paths) {
      if (fileKind(path)?.kind === 'factory') this.#early.delete(path);
      else if (fileKind(path)) this.#early.clear();
    }
  }

  #check(path: string, view: CatalogView): readonly FixableProblem[] {
    const refused = this.#catalog.refused.get(path);
    if (refused !== undefined)
      return [{ code: 'file', severity: 'error', message: refused, start: 0, end: 0 }];
    const file = this.#catalog.file(path);
    if (!file) return [];
    let found: readonly FixableProblem[] = file.problems;
    if (file.entry !== undefined && !file.stale) {
      const context = new FileContext(this.#catalog, this.#rankings, file, view);
      const left = silenced(file, this.#applyRules(file.entry, context));
      if (left.problems.length > 0) found = [...found, ...left.problems];
      if (!this.#only && left.suppressions.length > 0)
        found = [...found, ...checkSuppressions(left.suppressions, this.#codes, context)];
    }
    if (found.length === 0) return [];
    const { shown, unshown } = firstProblems(this.#only ? found.filter(isError) : found);
    return withUnshown(shown, file.unshown + unshown);
  }

  /** What the rules find, in their order. */
  #applyRules(entry: Entry, context: FileContext): readonly FixableProblem[] {
    const { kind, path } = context.file;
    const early = this.#early.get(path);
    const problems: FixableProblem[] = [];
    const asking = new Asking(context, (_, problem) => problems.push(problem));
    const rules = this.#rules[kind];
    for (const rule of early?.found.length === 0 ? early.left : rules) {
      if (early && !early.left.includes(rule)) {
        for (const [of, problem] of early.found) if (of === rule) problems.push(problem);
        continue;
      }
      try {
        asking.ask(rule, entry);
      } catch (error) {
        this.#failed.add(path);
        this.#fail({ code: rule.code, file: path, error });
      }
    }
    return problems;
  }

  #lookAt(file: CatalogFile, entry: Entry): Early {
    const view = new EarlyView(this.#catalog, file);
    const context = new FileContext(this.#catalog, view, file, view);
    const found: (readonly [Asked, FixableProblem])[] = [];
    const asking = new Asking(context, (rule, problem) => found.push([rule, problem]), { fixes: false });
    const left: Asked[] = [];
    for (const rule of this.#rules[file.kind]) {
      const before = found.length;
      try {
        if (rule.asksOthers) left.push(rule);
        else asking.ask(rule, entry);
      } catch {
        // It took files that are not there yet, or failed: it is asked again, and told of then.
        found.length = before;
        left.push(rule);
      }
    }
    return { found, left };
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
}

/** What rules may look at beside the entry of a file. */
class FileContext implements RuleContext {
  readonly file: CatalogFile;
  readonly catalog: CatalogView;
  readonly document: () => SourceDocument;
  readonly #rankings: RankingView;

  constructor(catalog: Catalog, rankings: RankingView, file: CatalogFile, view: CatalogView) {
    this.file = file;
    this.catalog = view;
    this.#rankings = rankings;
    this.document = () => catalog.document(file);
  }

  get rankings(): RankingView {
    return recordingRankings(this.#rankings, this.catalog);
  }
}

/** Asks rules about one file, one after the other, and places what they find. */
class Asking {
  readonly #context: RuleContext;
  readonly #take: (rule: Asked, problem: FixableProblem) => void;
  /** Whether the ways to mend what is found are handed on. */
  readonly #fixes: boolean;
  #rule: Asked | undefined;

  constructor(
    context: RuleContext,
    take: (rule: Asked, problem: FixableProblem) => void,
    { fixes = true }: { readonly fixes?: boolean } = {},
  ) {
    this.#context = context;
    this.#take = take;
    this.#fixes = fixes;
  }

  ask(rule: Asked, entry: Entry): void {
    this.#rule = rule;
    rule.check(entry, this.#context, this.#report);
  }

  readonly #report: RuleReport = ({ path, onKey, span, fix, ...found }) => {
    const rule = this.#rule;
    if (!rule) return;
    const { code, severity } = rule;
    const problem = { code, severity, ...found, ...(span ?? spanOf(this.#context, path, onKey)) };
    this.#take(rule, fix && this.#fixes ? { ...problem, fix } : problem);
  };
}

function silenced(
  { text, suppressions }: CatalogFile,
  problems: readonly FixableProblem[],
): ReturnType<typeof silence<FixableProblem>> {
  if (suppressions.length === 0) return { problems, suppressions };
  return silence(problems, suppressions, new LineIndex(text));
}

function rulesFor(kind: EntryKind, all: readonly Rule[]): readonly Asked[] {
  return all.flatMap(({ code, severity, asksOthers = false, check }) => {
    const ofKind = check[kind] as Asked['check'] | undefined;
    return ofKind ? [{ code, severity, asksOthers, check: ofKind }] : [];
  });
}

function spanOf({ document }: RuleContext, path: Path, onKey = false): Span {
  const own = document();
  const place = settled(own.root, path);
  const found = onKey ? keySpanAt(own.root, place) : spanAt(own.root, place);
  const { start, end } = path.length > 0 && found ? found : wholeOf(own);
  return { start, end };
}
