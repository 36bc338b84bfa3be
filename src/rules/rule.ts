import type { Catalog, CatalogFile } from '../catalog/catalog.ts';
import type { EntryKind } from '../catalog/entries.ts';
import type { Problem, Severity } from '../catalog/problem.ts';
import type { Entries } from '../catalog/read/read-file.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Path, Span } from '../document/node.ts';
import type { Rankings } from '../ranking/rankings.ts';
import type { FindFixes } from './fix.ts';

/** What a rule may look at besides the entry itself. Whatever it asks of `view` is noted, so that it is asked again. */
export interface RuleContext {
  readonly view: CatalogView;
  readonly file: CatalogFile;
  readonly catalog: Catalog;
  readonly rankings: Rankings;
}

/**
 * One thing that can be wrong. `entry` rules look at one file by itself, `catalog` rules hold it against others. Severity
 * is error only where ranking would be wrong.
 */
export interface Rule<K extends EntryKind = EntryKind> {
  /** The same in the editor, the command line, the docs and the comments that silence it. */
  readonly code: string;
  readonly scope: 'entry' | 'catalog';
  readonly severity: Severity;
  /** A sentence for the docs: what is wrong and why it matters. */
  readonly description: string;
  /** Which kinds of file it looks at, each with its check. */
  readonly checks: {
    readonly [kind in K]?: (entry: Entries[kind], context: RuleContext, report: RuleReport) => void;
  };
  /** What mends a problem of this code; absent where only a person can. */
  readonly fix?: FindFixes;
}

/** A problem as a rule finds it: the code is the rule's own, and the severity too unless it is milder. */
export interface Finding extends Pick<Problem, 'message' | 'related' | 'data' | 'tags'> {
  /** Where in the file; the whole file where empty. */
  readonly path: Path;
  /** Underline the key rather than the value. */
  readonly onKey?: boolean;
  /** What to underline, where it is not what stands at `path`. */
  readonly span?: Span;
  /** Where it is milder than the rule. */
  readonly severity?: Severity;
}

/** Takes a problem of the rule. */
export type RuleReport = (finding: Finding) => void;
