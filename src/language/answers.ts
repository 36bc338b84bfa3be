import type { Severity } from '../catalog/problem.ts';
import type { Position } from '../document/line-index.ts';
import type { Completion } from './completion/item.ts';
import type { HoverCommand, HoverText } from './hover/figures.ts';
import type { Mention } from './mentions.ts';
import type { OutlineItem } from './symbols.ts';

/** A stretch of a text, from a place up to another. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of a file; its path is relative to the catalog, with forward slashes. */
export interface Location {
  readonly path: string;
  readonly range: Range;
}

/** Something wrong with a file. */
export interface Diagnostic {
  readonly range: Range;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Whether what is underlined does nothing, and can be shown as faded. */
  readonly isUnnecessary: boolean;
  readonly related: readonly (Location & { readonly message: string })[];
}

/** What is to be put in the place of a stretch of a file. */
export interface TextEdit extends Location {
  readonly text: string;
}

/** What is to be done to the files of a catalog, all at once: texts first, then files. */
export interface WorkspaceChange {
  readonly edits: readonly TextEdit[];
  readonly creates: readonly { readonly path: string; readonly text: string }[];
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  readonly deletes: readonly string[];
}

/** A way to mend something. */
export interface CodeAction {
  /** What it does, in the imperative. */
  readonly title: string;
  /** What it mends; undefined where it mends a whole file. */
  readonly mends: Diagnostic | undefined;
  /** Whether it is what is nearly always meant. */
  readonly isPreferred: boolean;
  /** Undefined where there is nothing to do but the command. */
  readonly change: WorkspaceChange | undefined;
  /** Where the cursor goes to write what only a person knows: an offset into the text of the only edit. */
  readonly cursor: number | undefined;
  readonly command: { readonly name: 'rerank'; readonly edition: string } | undefined;
}

/** Something that may be added to a file, to be written on. */
export interface Addition {
  readonly title: string;
  readonly edit: TextEdit;
  /** The text of the edit with tab stops (`$1`) wherever only a person knows what to write. */
  readonly snippet: string;
  /** Whether it belongs where it was asked for; elsewhere, offer it only to whoever asks what may be done. */
  readonly isNear: boolean;
}

/** What stands at a place, in words. */
export interface Hover extends HoverText {
  readonly range: Range;
  /** What may be done from there. Whoever shows the hover makes links of them, or leaves them out. */
  readonly commands: readonly HoverCommand[];
}

/** Something that may be put in, over `range`. The order of a list of these is the order to show. */
export interface CompletionItem extends Omit<Completion, 'span'> {
  readonly range: Range;
}

/** What may be put in at a place. */
export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** Whether there is more than is shown, so that the list is asked for again when more is typed. */
  readonly isIncomplete: boolean;
}

/** Where something is described: the whole of it, the words to put the cursor on, and the text that leads there. */
export interface Definition extends Location {
  readonly selection: Range;
  readonly origin: Range;
}

/** What to put the new id over, and the id it has. */
export interface Renamable {
  readonly range: Range;
  readonly id: string;
}

/** One line of an outline. */
export interface DocumentSymbol extends Pick<OutlineItem, 'name' | 'detail' | 'kind'> {
  readonly range: Range;
  /** What to select: the key, or the first words of an item. */
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
}

/** The line above a factory. What it leads to is the row of the factory in the list of `edition`. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
  readonly factory: string;
  readonly edition: string | undefined;
}

/** What a figure means, to stand quietly after it. */
export interface InlayHint {
  readonly position: Position;
  readonly text: string;
}

/** An id that means something, to be coloured by what it means. */
export interface SemanticToken {
  readonly range: Range;
  readonly kind: Mention['kind'];
  /** Whether this is where it is described, rather than named. */
  readonly declares: boolean;
}

/** An address of the web in a text. */
export interface DocumentLink {
  readonly range: Range;
  readonly url: string;
  readonly tooltip: string;
}
