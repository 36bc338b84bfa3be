import type { Catalog, CatalogFile } from '../catalog/catalog.ts';
import type { Day } from '../catalog/day.ts';
import type { Edition, EntryKind } from '../catalog/entries.ts';
import type { NamedKind } from '../catalog/id.ts';
import { withUnshown, type Problem } from '../catalog/problem.ts';
import { LineIndex, type Position } from '../document/line-index.ts';
import type { Path, Span } from '../document/node.ts';
import { freshnessOf } from '../ranking/freshness.ts';
import { makingLists } from '../ranking/making-lists.ts';
import type { Rankings } from '../ranking/rankings.ts';
import type { Checker } from '../rules/checker.ts';
import type { Fix } from '../rules/fix.ts';
import { printable } from '../words/printable.ts';
import { additionsAt } from './additions.ts';
import type {
  Addition,
  CodeAction,
  CompletionItem,
  CompletionList,
  Definition,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  Lens,
  Location,
  Range,
  Renamable,
  SemanticToken,
  TextEdit,
  WorkspaceChange,
} from './answers.ts';
import { codeActionsAt, fixAll, fixesOfRefused } from './code-actions.ts';
import { completionsAt } from './completion/completion.ts';
import { documentationOf } from './completion/documentation.ts';
import { usedWords } from './completion/used.ts';
import { definitionAt, definitionOf } from './definition.ts';
import { findSymbols, type CatalogSymbol } from './find-symbols.ts';
import { hoverAt } from './hover/hover.ts';
import { hintsIn } from './inlay-hints.ts';
import type { LanguageContext } from './language-context.ts';
import { factoryLens, factoryStanding } from './lens.ts';
import { linksIn } from './links.ts';
import { whyNotId } from './new-id.ts';
import { referencesAt } from './references.ts';
import { prepareRename, rename, renameFile, type Refusal } from './rename.ts';
import { tokensIn } from './semantic-tokens.ts';
import { statusOf, type Status } from './status.ts';
import { outlineOf, type OutlineItem } from './symbols.ts';

export type * from './answers.ts';
export type { Position } from '../document/line-index.ts';
export type { CatalogSymbol } from './find-symbols.ts';
export type { HoverCommand } from './hover/figures.ts';
export type { Refusal } from './rename.ts';
export type { Status } from './status.ts';

/** What a language service speaks of: a catalog, its lists, its problems, and the edition that is being worked on. */
export interface LanguageSources {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly checker: Checker;
  /** The edition that figures and ranks are of, asked anew each time; undefined where there is none. */
  readonly edition: () => Edition | undefined;
}

/**
 * What an editor asks of one catalog: its only way into this room. Files are named by their paths relative to the catalog,
 * with forward slashes, and places by line and UTF-16 column, both from 0; a place past the end of a line or of the text
 * means that end. Answers are plain data of the same sort, which whoever shows them draws in the ways of its editor; texts
 * are on one line, with nothing in them that steers or hides, and otherwise as people wrote them, unless their type says
 * that they are safe somewhere. Of a file that the catalog does not have,
 * nothing is known: the answer is empty or undefined, never an error. Every answer is of the catalog as it is now.
 */
export class LanguageService {
  readonly #catalog: Catalog;
  readonly #rankings: Rankings;
  readonly #checker: Checker;
  readonly #edition: () => Edition | undefined;

  constructor({ catalog, rankings, checker, edition }: LanguageSources) {
    this.#catalog = catalog;
    this.#rankings = rankings;
    this.#checker = checker;
    this.#edition = edition;
  }

  /** Whether the catalog has read this file. */
  has(path: string): boolean {
    return this.#catalog.file(path) !== undefined;
  }

  /** The files that may have diagnostics, those that are refused too; in the order of their paths. */
  paths(): readonly string[] {
    return this.#checker.paths();
  }

  /** The files whose diagnostics may differ since this was last called; those that are gone are among them. */
  takeChanged(): ReadonlySet<string> {
    return this.#checker.takeStale();
  }

  /** What is wrong with a file, in the order of its text. */
  diagnostics(path: string): readonly Diagnostic[] {
    return this.#diagnostics(path, this.#checker.problemsOf(path));
  }

  /** What is wrong with a file by itself, whatever else the catalog holds: what may be told while that is still being read. */
  ownDiagnostics(path: string): readonly Diagnostic[] {
    const file = this.#catalog.file(path);
    return file ? this.#diagnostics(path, withUnshown(file.problems, file.unshown)) : [];
  }

  /**
   * Makes what the first answers rest on, piece by piece: whoever opens a catalog goes through it once all is read, and may
   * rest at each `yield`. Without it the first answer takes as long as all of that.
   */
  preparing(): Iterator<unknown, unknown, undefined> {
    return makingLists(this.#catalog, this.#rankings, this.#edition());
  }

  /** The ways to mend what is wrong where `range` reaches, problem by problem, the likeliest first. */
  codeActions(path: string, { start, end }: Range): readonly CodeAction[] {
    const file = this.#catalog.file(path);
    if (!file)
      return fixesOfRefused(this.#context, path).map((fix) => this.#action(fix, this.diagnostics(path)[0]));
    const lines = this.#lines(path);
    const span = { start: lines.offsetAt(start), end: lines.offsetAt(end) };
    return codeActionsAt(this.#context, this.#checker, file, span).map(({ problem, fix }) =>
      this.#action(fix, this.#diagnostic(lines, problem)),
    );
  }

  /** Mends at once whatever in a file can only have been meant one way; undefined where nothing can. */
  fixAll(path: string): CodeAction | undefined {
    const file = this.#catalog.file(path);
    const fix = file && fixAll(this.#context, this.#checker, file);
    return fix && this.#action(fix, undefined);
  }

  /** What may be added to a file: after the item of a list that a place is in, or at its end; the nearest first. */
  additions(path: string, position: Position): readonly Addition[] {
    const found = this.#at(path, position, (file, offset, lines) =>
      additionsAt(this.#context, file, offset).map(({ edit: { text, ...span }, ...rest }) => ({
        ...rest,
        edit: { path, range: rangeOf(lines, span), text },
      })),
    );
    return found ?? [];
  }

  /** What stands at a place: what it is, what it comes to, how, from where. */
  hover(path: string, position: Position): Hover | undefined {
    return this.#at(path, position, (file, offset, lines) => {
      const hover = hoverAt(this.#context, file, offset);
      if (!hover) return undefined;
      return { range: rangeOf(lines, hover.span), markdown: hover.markdown, commands: hover.commands };
    });
  }

  /** What may be put in at a place. `today`, where it is known, is offered as a date. */
  completion(path: string, position: Position, today?: Day): CompletionList {
    const list = this.#at(path, position, (file, offset, lines) => {
      const { items, incomplete } = completionsAt(this.#context, file, offset, today);
      return {
        items: items.map(({ span, label, detail, ...item }) => ({
          ...item,
          ...{ label: printable(label), ...(detail !== undefined && { detail: printable(detail) }) },
          range: rangeOf(lines, span),
        })),
        isIncomplete: incomplete,
      };
    });
    return list ?? { items: [], isIncomplete: false };
  }

  /** What an item of a completion means, as Markdown: found when asked, since nobody reads most of them. */
  completionDocumentation({ subject }: Pick<CompletionItem, 'subject'>): string | undefined {
    return subject && documentationOf(this.#context, subject);
  }

  /** Where what stands at a place is described. */
  definition(path: string, position: Position): Definition | undefined {
    return this.#at(path, position, (file, offset, lines) => {
      const found = definitionAt(this.#context, file, offset);
      if (!found) return undefined;
      const there = this.#lines(found.path);
      return {
        path: found.path,
        range: rangeOf(there, found.span),
        selection: rangeOf(there, found.selection),
        origin: rangeOf(lines, found.origin),
      };
    });
  }

  /** Who names what stands at a place, and with `declaration` where it is described; by file and place. */
  references(path: string, position: Position, declaration: boolean): readonly Location[] {
    const found = this.#at(path, position, (file, offset) =>
      referencesAt(this.#context, file, offset, declaration),
    );
    return (found ?? []).map(({ path: other, span }) => ({
      path: other,
      range: rangeOf(this.#lines(other), span),
    }));
  }

  /** Whether the id at a place can be renamed. */
  prepareRename(path: string, position: Position): Renamable | Refusal {
    const prepared = this.#at(path, position, (file, offset, lines) => {
      const found = prepareRename(this.#context, file, offset);
      return 'refused' in found ? found : { range: rangeOf(lines, found.span), id: found.id };
    });
    return prepared ?? { refused: 'This file belongs to no catalog.' };
  }

  /** Gives what stands at a place another id: the name of its file, and every mention. */
  rename(path: string, position: Position, to: string): WorkspaceChange | Refusal {
    const renaming = this.#at(path, position, (file, offset) =>
      rename(this.#context, file, offset, to.trim()),
    );
    if (!renaming) return { refused: 'This file belongs to no catalog.' };
    return 'refused' in renaming ? renaming : this.#change(renaming);
  }

  /** What is done besides where somebody else gives a file another name: its mentions; undefined where nothing is. */
  renameFile(from: string, to: string): WorkspaceChange | undefined {
    const renaming = renameFile(this.#context, from, to);
    return renaming.edits.length + renaming.renames.length > 0 ? this.#change(renaming) : undefined;
  }

  /** The outline of a file. */
  documentSymbols(path: string): readonly DocumentSymbol[] {
    const file = this.#catalog.file(path);
    return file ? outlineOf(this.#context, file).map((item) => symbolOf(this.#lines(path), item)) : [];
  }

  /** Entries and shared sources whose name, alias or id holds the letters of the query. */
  workspaceSymbols(query: string): readonly CatalogSymbol[] {
    return findSymbols(this.#context, query).map((found) => ({ ...found, name: printable(found.name) }));
  }

  /** Where a symbol of the search is described: found when asked, since nobody goes to most of them. */
  placeOf({ target }: Pick<CatalogSymbol, 'target'>): Location | undefined {
    const found = definitionOf(this.#context, target);
    return found && { path: found.path, range: rangeOf(this.#lines(found.path), found.selection) };
  }

  /** The line above a factory: its live rank, and what it comes to. Other files have none. */
  lens(path: string): Lens | undefined {
    const file = this.#catalog.file(path);
    if (file?.kind !== 'factory') return undefined;
    const start = { line: 0, column: 0 };
    const title = printable(factoryLens(this.#context, file));
    return { range: { start, end: start }, title, factory: file.id, edition: this.#edition()?.id };
  }

  /** Where a factory stands on the current list, in a few words: `#3 ▼1 of 20`. Other files have none. */
  standing(path: string): string | undefined {
    const file = this.#catalog.file(path);
    return file?.kind === 'factory' ? printable(factoryStanding(this.#context, file)) : undefined;
  }

  /** What figures mean, after them; where the lens is shown, without what it says. */
  inlayHints(path: string, isLensShown: boolean): readonly InlayHint[] {
    const file = this.#catalog.file(path);
    const hints = file ? hintsIn(this.#context, file, isLensShown) : [];
    return hints.map(({ offset, text }) => ({ position: this.#lines(path).positionAt(offset), text }));
  }

  /** The ids of a file that mean something, in the order of its text; each on one line. */
  semanticTokens(path: string): readonly SemanticToken[] {
    const file = this.#catalog.file(path);
    const tokens = file ? tokensIn(this.#context, file) : [];
    return tokens
      .map(({ start, end, ...token }) => ({ ...token, range: rangeOf(this.#lines(path), { start, end }) }))
      .filter(({ range: { start, end } }) => start.line === end.line);
  }

  /** The addresses of a file's sources; only those of the web. */
  links(path: string): readonly DocumentLink[] {
    const file = this.#catalog.file(path);
    const links = file ? linksIn(this.#context, file) : [];
    return links.map(({ span, url, tooltip }) => ({
      range: rangeOf(this.#lines(path), span),
      url,
      tooltip,
    }));
  }

  /** How many problems the catalog has (told, or counted), which edition is current, how fresh its ranking file is. */
  status({ error: errors, warning: warnings } = this.#countProblems()): Status {
    const edition = this.#edition();
    return statusOf({
      errors,
      warnings,
      edition,
      isChosen: edition !== undefined && edition !== this.#rankings.latestEdition(),
      freshness: edition && freshnessOf(this.#catalog, this.#rankings, edition),
    });
  }

  #countProblems(): Readonly<Record<Diagnostic['severity'], number>> {
    const counts = { error: 0, warning: 0 };
    for (const path of this.paths())
      for (const { severity } of this.#checker.problemsOf(path)) counts[severity] += 1;
    return counts;
  }

  /** Why no new entry may have this id; undefined where it may. */
  whyNotId(kind: NamedKind, id: string): string | undefined {
    return whyNotId(this.#catalog, kind, id);
  }

  /** What entries of a kind say at a path already, the most used first. */
  usedWords(kind: EntryKind, path: Path): readonly string[] {
    return usedWords(this.#catalog, kind, path);
  }

  get #context(): LanguageContext {
    return { catalog: this.#catalog, rankings: this.#rankings, edition: this.#edition() };
  }

  #at<T>(
    path: string,
    position: Position,
    answer: (file: CatalogFile, offset: number, lines: LineIndex) => T,
  ): T | undefined {
    const file = this.#catalog.file(path);
    if (!file) return undefined;
    const { lines } = this.#catalog.document(file);
    return answer(file, lines.offsetAt(position), lines);
  }

  /** The lines of a file; those of nothing where it is refused, or gone. */
  #lines(path: string): LineIndex {
    return this.#catalog.documentAt(path)?.lines ?? new LineIndex('');
  }

  #diagnostics(path: string, problems: readonly Problem[]): readonly Diagnostic[] {
    if (problems.length === 0) return [];
    // The tree of a closed file is not kept, and would be made again for its lines alone.
    const lines = new LineIndex(this.#catalog.file(path)?.text ?? '');
    return problems.map((problem) => this.#diagnostic(lines, problem));
  }

  #diagnostic(lines: LineIndex, problem: Problem): Diagnostic {
    const { code, severity, message, tags, related = [] } = problem;
    return {
      range: rangeOf(lines, problem),
      ...{ code, severity, message: printable(message), isUnnecessary: tags !== undefined },
      related: related.map(({ file, span, message: words }) => ({
        path: file,
        range: rangeOf(this.#lines(file), span),
        message: printable(words),
      })),
    };
  }

  #action(fix: Fix, mends: Diagnostic | undefined): CodeAction {
    const { title, edits, renames, creates, deletes, cursor, command } = fix;
    const change = (edits ?? renames ?? creates ?? deletes) && this.#change(fix);
    const isPreferred = fix.preferred === true;
    return {
      title: printable(title),
      mends,
      isPreferred,
      change,
      cursor: edits?.length === 1 ? cursor : undefined,
      command,
    };
  }

  #change({ edits = [], renames = [], creates = [], deletes = [] }: Omit<Fix, 'title'>): WorkspaceChange {
    return { edits: edits.flatMap((edit) => this.#edit(edit)), renames, creates, deletes };
  }

  #edit({ path, text, ...span }: Span & Pick<TextEdit, 'path' | 'text'>): readonly TextEdit[] {
    return this.has(path) ? [{ path, range: rangeOf(this.#lines(path), span), text }] : [];
  }
}

function rangeOf(lines: LineIndex, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

function symbolOf(
  lines: LineIndex,
  { name, detail, kind, span, selection, children }: OutlineItem,
): DocumentSymbol {
  return {
    ...{ name: printable(name), detail: printable(detail), kind },
    range: rangeOf(lines, span),
    selection: rangeOf(lines, selection),
    children: children.map((child) => symbolOf(lines, child)),
  };
}
