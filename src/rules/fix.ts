import type { CatalogFile } from '../catalog/catalog.ts';
import type { Problem } from '../catalog/problem.ts';
import type { Span } from '../document/node.ts';
import type { SourceDocument } from '../document/parse.ts';

/** A stretch of a file of the catalog, and what to put in its place. */
export interface Edit extends Span {
  readonly path: string;
  readonly text: string;
}

/** One way to mend a problem. Whatever it does not name stays as it is, byte for byte. */
export interface Fix {
  /** What it does, in the imperative. */
  readonly title: string;
  readonly edits?: readonly Edit[];
  readonly renames?: readonly { readonly from: string; readonly to: string }[];
  readonly creates?: readonly { readonly path: string; readonly text: string }[];
  readonly deletes?: readonly string[];
  /** The id that the file is to take, in its name and in every mention: whoever applies the fix finds those. */
  readonly newId?: string;
  /** A command that does it. */
  readonly command?: { readonly name: 'rerank'; readonly edition: string };
  /** Whether it is what is nearly always meant. */
  readonly preferred?: boolean;
  /** Whether nothing else can have been meant, so that all such may be mended at once. */
  readonly safe?: boolean;
  /** Where the cursor goes to write what only a person knows: an offset into the text of the first edit. */
  readonly cursor?: number;
}

/** A problem that knows the ways to mend it. Those are found when asked for: nothing is kept for most problems. */
export interface FixableProblem extends Problem {
  readonly fix?: () => readonly Fix[];
}

/** The file that a fix is for, and its tree. */
export interface FixedFile {
  readonly file: CatalogFile;
  readonly document: () => SourceDocument;
}
