import type { Catalog, CatalogChange, CatalogFile } from '../catalog/catalog.ts';
import { Memo } from '../catalog/memo.ts';
import type { Problem } from '../catalog/problem.ts';
import { wholeOf, type Entry } from '../catalog/read-file.ts';
import type { CatalogView } from '../catalog/view.ts';
import { keySpanAt, spanAt } from '../document/node.ts';
import type { Rankings } from '../ranking/rankings.ts';
import { rules } from './registry.ts';
import type { RuleContext, RuleReport } from './rule.ts';

/** The problems of one catalog, file by file, kept until something that they rest on changes. */
export class Checker {
  readonly #catalog: Catalog;
  readonly #rankings: Rankings;
  readonly #memo: Memo<readonly Problem[]>;
  readonly #stop: () => void;
  /** Files whose problems may have changed since they were last taken. */
  readonly #stale = new Set<string>();

  constructor(catalog: Catalog, rankings: Rankings) {
    this.#catalog = catalog;
    this.#rankings = rankings;
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
    const problems = [...file.problems];
    if (file.entry !== undefined && !file.stale) this.#applyRules(file, file.entry, view, problems);
    return problems.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #applyRules(file: CatalogFile, entry: Entry, view: CatalogView, problems: Problem[]): void {
    const context: RuleContext = { view, file, catalog: this.#catalog, rankings: this.#rankings };
    for (const { code, severity, checks } of rules) {
      const check = checks[file.kind] as
        ((entry: Entry, context: RuleContext, report: RuleReport) => void) | undefined;
      check?.(entry, context, ({ message, path, onKey, data }) => {
        const document = this.#catalog.document(file);
        const span =
          (onKey === true ? keySpanAt(document.root, path) : spanAt(document.root, path)) ??
          wholeOf(document);
        problems.push({ code, severity, message, start: span.start, end: span.end, data });
      });
    }
  }
}
