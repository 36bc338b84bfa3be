import type { CatalogFile } from '../catalog/catalog.ts';
import type { EntryKind } from '../catalog/entries.ts';
import type { Problem, Severity } from '../catalog/problem.ts';
import type { Entries } from '../catalog/read/read-file.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Path, Span } from '../document/node.ts';
import type { SourceDocument } from '../document/parse.ts';
import type { RankingView } from '../ranking/rankings.ts';
import type { Example } from './example.ts';
import type { Fix } from './fix.ts';

/**
 * What a rule may look at besides the entry itself. Whatever it asks of the catalog, of its lists and of other files is
 * noted, so that it is asked again when that changes.
 */
export interface RuleContext {
  readonly file: CatalogFile;
  readonly catalog: CatalogView;
  readonly rankings: RankingView;
  /** The tree of the file itself; that of another is `catalog.documentAt(path)`. */
  readonly document: () => SourceDocument;
}

/**
 * One thing that can be wrong, with how it is found, mended and explained. `entry` rules look at one file by itself,
 * `catalog` rules hold it against others. Severity is error only where ranking would be wrong.
 */
export interface Rule<K extends EntryKind = EntryKind> {
  /** The same in the editor, the command line, the docs and the comments that silence it; also the name of its file. */
  readonly code: string;
  readonly scope: 'entry' | 'catalog';
  readonly severity: Severity;
  /** What is wrong and why it matters, in a sentence. */
  readonly description: string;
  /** What the docs say beyond that: what the rule takes into account, and where its numbers come from. */
  readonly why?: string;
  /** How a person mends it. */
  readonly remedy: string;
  /** A text with this problem and no other. */
  readonly example: Example;
  /** Whether it holds every factory against others: of a catalog that is being read, it is asked once all are there. */
  readonly asksOthers?: true;
  /** Which kinds of file it looks at, each with its check. */
  readonly check: {
    readonly [kind in K]?: (entry: Entries[kind], context: RuleContext, report: RuleReport) => void;
  };
}

/** A problem as a rule finds it: the code is the rule's own, and the severity too unless it is milder. */
export interface Finding extends Pick<Problem, 'message' | 'related' | 'tags'> {
  /** Where in the file; the whole file where empty. */
  readonly path: Path;
  /** Underline the key rather than the value. */
  readonly onKey?: boolean;
  /** What to underline, where it is not what stands at `path`. */
  readonly span?: Span;
  /** Where it is milder than the rule. */
  readonly severity?: Severity;
  /** The ways to mend it, the likeliest first; absent where only a person can. Asked only when somebody wants them. */
  readonly fix?: () => readonly Fix[];
}

/** Takes a problem of the rule. */
export type RuleReport = (finding: Finding) => void;
