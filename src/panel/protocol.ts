import type { Picture } from '../pictures/picture.ts';
import { pictureNames, type PictureName } from '../pictures/picture-name.ts';
import type { ComparisonView } from '../views/comparison/comparison-view.ts';
import type { DerivationView } from '../views/explanation/derivation-view.ts';
import type { StoodView } from '../views/list/list-history.ts';
import type { ListChange } from '../views/list/list-change.ts';
import type { ListChoice, ListView } from '../views/list/list-view.ts';

/** Steps from the root of a YAML document to a place in it. */
export type Place = readonly (string | number)[];

/** What the panel has to show: a list, or why there is none. */
export type View =
  | { readonly kind: 'loading' }
  /** No catalog in the workspace. */
  | { readonly kind: 'none' }
  /** A catalog without editions. */
  | { readonly kind: 'unlisted'; readonly catalog: string }
  /** A catalog.yaml that never was sound. */
  | { readonly kind: 'broken'; readonly problem: string }
  | { readonly kind: 'list'; readonly list: ListView };

/** Which list the panel shows; the current edition and what it says where absent. */
export interface Choice extends ListChoice {
  readonly edition?: string | undefined;
}

/** What of the list the panel shows: its table, a picture of it, or how it differs from that of another edition. */
export type Show =
  | { readonly kind: 'table' }
  | { readonly kind: 'picture'; readonly name: PictureName }
  /** Against the list before where no edition is named. */
  | { readonly kind: 'comparison'; readonly against?: string | undefined };

/** What lies below a row: how its figures came about, and where it stood on the lists of all editions. */
export interface RowDetail {
  readonly derivation: DerivationView;
  readonly history: readonly StoodView[];
}

/** From the extension to the panel. */
export type ToPanel =
  | {
      readonly type: 'view';
      readonly catalog: string | undefined;
      /** What the list was chosen by, where that may be another choice than the panel's last. */
      readonly choice?: Choice;
      readonly view: View;
    }
  /** What changed in the list that was sent before. */
  | { readonly type: 'change'; readonly change: ListChange }
  /** What a row that is open shows; absent where nothing can be computed. */
  | { readonly type: 'detail'; readonly factory: string; readonly detail: RowDetail | undefined }
  | { readonly type: 'picture'; readonly name: PictureName; readonly picture: Picture }
  /** Absent where there is no other edition to compare with. */
  | { readonly type: 'comparison'; readonly comparison: ComparisonView | undefined }
  /** Scroll to a factory, mark it and give it the focus. */
  | { readonly type: 'reveal'; readonly factory: string };

/** From the panel to the extension. */
export type FromPanel =
  /** The panel listens; it tells what it showed before it was hidden or the window reloaded. */
  | { readonly type: 'ready'; readonly choice: Choice; readonly show: Show; readonly open: readonly string[] }
  | { readonly type: 'choose'; readonly choice: Choice }
  | { readonly type: 'show'; readonly show: Show }
  /** The factories whose rows are open. */
  | { readonly type: 'unfold'; readonly open: readonly string[] }
  | { readonly type: 'open'; readonly file: string; readonly place: Place }
  /** Publish the list, or one picture of it. */
  | { readonly type: 'publish'; readonly picture?: PictureName | undefined }
  | { readonly type: 'createCatalog' };

/** A message from the panel, or undefined where it is none of ours. */
export function readFromPanel(message: unknown): FromPanel | undefined {
  if (!isRecord(message)) return undefined;
  const { type, choice, show, open, file, place, picture } = message;
  switch (type) {
    case 'ready':
      return { type, choice: readChoice(choice) ?? {}, show: readShow(show), open: readStrings(open) };
    case 'choose':
      return { type, choice: readChoice(choice) ?? {} };
    case 'show':
      return { type, show: readShow(show) };
    case 'unfold':
      return { type, open: readStrings(open) };
    case 'open':
      return typeof file === 'string' && isPlace(place) ? { type, file, place } : undefined;
    case 'publish':
      return { type, ...(isOneOf(picture, pictureNames) && { picture }) };
    case 'createCatalog':
      return { type };
    default:
      return undefined;
  }
}

/** A message from the extension, or undefined where it is something else: what it holds is of our own making. */
export function readToPanel(message: unknown): ToPanel | undefined {
  if (!isRecord(message)) return undefined;
  const { type, view, change, factory, picture, comparison } = message;
  switch (type) {
    case 'view':
      return isRecord(view) ? (message as unknown as ToPanel) : undefined;
    case 'change':
      return isRecord(change) ? (message as unknown as ToPanel) : undefined;
    case 'picture':
      return isRecord(picture) ? (message as unknown as ToPanel) : undefined;
    case 'comparison':
      return comparison === undefined || isRecord(comparison) ? (message as unknown as ToPanel) : undefined;
    case 'detail':
    case 'reveal':
      return typeof factory === 'string' ? (message as unknown as ToPanel) : undefined;
    default:
      return undefined;
  }
}

/** A choice of a list as it was kept or sent; undefined where it is none. */
export function readChoice(value: unknown): Choice | undefined {
  if (!isRecord(value)) return undefined;
  const { edition, metric, counts, top } = value;
  return {
    ...(typeof edition === 'string' && { edition }),
    ...(isOneOf(metric, ['headline', 'equivalents', 'power', 'cost']) && { metric }),
    ...(isOneOf(counts, ['announced', 'operational']) && { counts }),
    ...((top === 'all' || (Number.isSafeInteger(top) && Number(top) > 0)) && { top: top as number | 'all' }),
  };
}

/** What was shown, as it was kept or sent; the table where it cannot be read. */
export function readShow(value: unknown): Show {
  if (!isRecord(value)) return { kind: 'table' };
  const { kind, name, against } = value;
  if (kind === 'picture' && isOneOf(name, pictureNames)) return { kind, name };
  if (kind === 'comparison') return { kind, ...(typeof against === 'string' && { against }) };
  return { kind: 'table' };
}

/** Whether a value has keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readStrings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function isPlace(value: unknown): value is Place {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
}

function isOneOf<T extends string>(value: unknown, options: readonly T[]): value is T {
  return options.some((option) => option === value);
}
