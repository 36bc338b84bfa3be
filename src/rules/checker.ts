import type { Catalog, CatalogChange, CatalogFile } from '../catalog/catalog.ts';
import { Memo } from '../catalog/memo.ts';
import { firstProblems, withUnshown, type Problem } from '../catalog/problem.ts';
import { isError, wholeOf, type Entry } from '../catalog/read/read-file.ts';
import type { CatalogView } from '../catalog/view.ts';
import { silence } from '../catalog/read/suppression.ts';
import { settled } from '../document/edits.ts';
import { keySpanAt, spanAt, type Path, type Span } from '../document/node.ts';
import type { Rankings } from '../ranking/rankings.ts';
import { baseCodes } from './base-codes.ts';
import { rules } from './registry.ts';
import type { RuleContext, RuleReport } from './rule.ts';
import { checkSuppressions } from './unused-suppression.ts';

/** Every code that a comment may name. */
const codes: readonly string[] = [...baseCodes, ...rules].map(({ code }) => code);

/** The rules that can find an error: what a rule finds may be milder than the rule, never worse. */
const rulesOfErrors = rules.filter(({ severity }) => severity === 'error');

/** The problems of one catalog, file by file, kept until something that they rest on changes. */
export class Checker {
  readonly #catalog: Catalog;
  readonly #rankings: Rankings;
  readonly #only: 'errors' | undefined;
  readonly #memo: Memo<readonly Problem[]>;
  readonly #stop: () => void;
  /** Files whose problems may have changed since they were last taken. */
  readonly #stale = new Set<string>();

  /** Where `only` is errors, those alone are found, and the rules that only warn are not asked. */
  constructor(catalog: Catalog, rankings: Rankings, only?: 'errors') {
    this.#catalog = catalog;
    this.#rankings = rankings;
    this.#only = only;
    this.#memo = new Memo(catalog, (path, view) => this.#check(path, view));
    this.#stop = catalog.onChange((change) => this.#follow(change));
  }

  dispose(): void {
    this.#stop();
  }

  /** Every problem of a file, in the order of the text. */
  problemsOf(path: string): readonly Problem[] {
    return this.#memo.get(path);
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
    for (const path of [...this.#memo.forget(keys), ...paths]) {
      this.#memo.drop(path);
      this.#stale.add(path);
    }
  }

  #check(path: string, view: CatalogView): readonly Problem[] {
    const refused = this.#catalog.refused.get(path);
    if (refused !== undefined)
      return [{ code: 'file', severity: 'error', message: refused, start: 0, end: 0 }];
    const file = this.#catalog.file(path);
    if (!file) return [];
    const found = [...file.problems];
    if (file.entry !== undefined && !file.stale) {
      const left = this.#silence(file, this.#applyRules(file, file.entry, view));
      found.push(...left.problems);
      if (!this.#only) found.push(...checkSuppressions(left.suppressions, codes));
    }
    const { shown, unshown } = firstProblems(this.#only ? found.filter(isError) : found);
    return withUnshown(shown, file.unshown + unshown);
  }

  #silence(file: CatalogFile, problems: readonly Problem[]): ReturnType<typeof silence<Problem>> {
    const { suppressions } = file;
    if (suppressions.length === 0) return { problems, suppressions };
    return silence(problems, suppressions, this.#catalog.document(file).lines);
  }

  #applyRules(file: CatalogFile, entry: Entry, view: CatalogView): readonly Problem[] {
    const context: RuleContext = { view, file, catalog: this.#catalog, rankings: this.#rankings };
    const problems: Problem[] = [];
    for (const { code, severity, checks } of this.#only ? rulesOfErrors : rules) {
      const check = checks[file.kind] as
        ((entry: Entry, context: RuleContext, report: RuleReport) => void) | undefined;
      check?.(entry, context, (finding) => {
        const { path, onKey, span, ...problem } = finding;
        problems.push({ code, severity, ...problem, ...(span ?? this.#spanOf(file, path, onKey)) });
      });
    }
    return problems;
  }

  #spanOf(file: CatalogFile, path: Path, onKey = false): Span {
    const document = this.#catalog.document(file);
    const place = settled(document.root, path);
    const found = onKey ? keySpanAt(document.root, place) : spanAt(document.root, place);
    const { start, end } = path.length > 0 && found ? found : wholeOf(document);
    return { start, end };
  }
}
