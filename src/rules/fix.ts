import type { Catalog, CatalogFile } from '../catalog/catalog.ts';
import type { Problem } from '../catalog/problem.ts';
import type { Span } from '../document/node.ts';

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
  /** A command that does it. */
  readonly command?: { readonly name: 'rerank'; readonly edition: string };
  /** Whether it is what is nearly always meant. */
  readonly preferred?: boolean;
  /** Whether nothing else can have been meant, so that all such may be mended at once. */
  readonly safe?: boolean;
  /** Where the cursor goes to write what only a person knows: an offset into the text of the first edit. */
  readonly cursor?: number;
}

/** A problem, and where it was found. */
export interface FixContext {
  readonly catalog: Catalog;
  readonly file: CatalogFile;
  readonly problem: Problem;
}

/** Finds the ways to mend a problem of one code, the likeliest first. Pure: nothing is changed. */
export type FindFixes = (context: FixContext) => readonly Fix[];
