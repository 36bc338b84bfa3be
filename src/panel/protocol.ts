import type { Picture } from '../pictures/picture.ts';
import { pictureNames, type PictureName } from '../pictures/picture-name.ts';
import { metrics } from '../words/measures.ts';
import type { ComparisonView } from '../views/comparison/comparison-view.ts';
import type { DiffView } from '../views/diff/diff-view.ts';
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
  /** A catalog without an edition that can be read. */
  | {
      readonly kind: 'unlisted';
      readonly catalog: string;
      /** Editions that there are, and that cannot be read. */
      readonly broken?: readonly { readonly file: string; readonly problem: string }[];
    }
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
  /** Against the list before where neither an edition is named nor a revision, such as `HEAD` or `refs/tags/v1`. */
  | {
      readonly kind: 'comparison';
      readonly against?: string | undefined;
      readonly revision?: string | undefined;
    };

/** A commit that the catalog can be compared with. */
export interface ShownRevision {
  readonly ref: string;
  readonly name: string;
  readonly sort: 'commit' | 'branch' | 'remote' | 'tag';
}

/** How the list differs from another, or why that cannot be said. */
export interface Compared {
  /** Absent where there is no other edition to compare with, or it failed. */
  readonly comparison: ComparisonView | undefined;
  /** The revision that it is compared with, where it is one. */
  readonly revision?: string;
  /** What edits since that revision did, beside moving the list. */
  readonly diff?: DiffView;
  /** Why that revision cannot be compared with. */
  readonly failed?: string;
}

/** What lies below a row: how its figures came about, and where it stood on the lists of all editions. */
export interface RowDetail {
  readonly derivation: DerivationView;
  readonly history: readonly StoodView[];
  /** How likely it is among the first of the list, and what that rests on; absent where it is not worth telling. */
  readonly chances?: string;
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
  | ({ readonly type: 'comparison' } & Compared)
  /** What the catalog can be compared with beside its editions. */
  | { readonly type: 'revisions'; readonly revisions: readonly ShownRevision[] }
  /** Turn to another view of the list. */
  | { readonly type: 'turn'; readonly show: Show }
  /** Scroll to a factory, mark it and give it the focus. */
  | { readonly type: 'reveal'; readonly factory: string };

/** From the panel to the extension. */
export type FromPanel =
  /** The panel listens; it tells what it showed before it was hidden or the window reloaded. */
  | { readonly type: 'ready'; readonly choice: Choice; readonly show: Show; readonly open: readonly string[] }
  | { readonly type: 'choose'; readonly choice: Choice }
  | { readonly type: 'show'; readonly show: Show }
  /** How wide pictures are to be drawn, in their own units. */
  | { readonly type: 'room'; readonly width: number }
  /** The factories whose rows are open. */
  | { readonly type: 'unfold'; readonly open: readonly string[] }
  | { readonly type: 'open'; readonly file: string; readonly place: Place }
  /** Publish the list, or one picture of it. */
  | { readonly type: 'publish'; readonly picture?: PictureName | undefined }
  /** Put a text on the clipboard. */
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'createCatalog' }
  | { readonly type: 'newEdition' };

/** A message from the panel, or undefined where it is none of ours. */
export function readFromPanel(message: unknown): FromPanel | undefined {
  if (!isRecord(message)) return undefined;
  const { type, choice, show, width, open, file, place, picture, text } = message;
  switch (type) {
    case 'ready':
      return { type, choice: readChoice(choice) ?? {}, show: readShow(show), open: readStrings(open) };
    case 'choose':
      return { type, choice: readChoice(choice) ?? {} };
    case 'show':
      return { type, show: readShow(show) };
    case 'room':
      return Number.isFinite(width) && Number(width) > 0 ? { type, width: Number(width) } : undefined;
    case 'unfold':
      return { type, open: readStrings(open) };
    case 'open':
      return typeof file === 'string' && isPlace(place) ? { type, file, place } : undefined;
    case 'publish':
      return { type, ...(isOneOf(picture, pictureNames) && { picture }) };
    case 'copy':
      return typeof text === 'string' ? { type, text } : undefined;
    case 'createCatalog':
    case 'newEdition':
      return { type };
    default:
      return undefined;
  }
}

/** What a value has to be, for the page to draw it without harm. */
type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => typeof value === 'string';
const isNumber: Shape = (value) => typeof value === 'number';
const listOf =
  (item: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(item);
const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);
const withKeys =
  (keys: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isRecord(value) && Object.entries(keys).every(([key, shape]) => shape(value[key]));

const isFactoryLine = withKeys({
  ...{ id: isText, file: isText, name: isText, owners: listOf(isText), place: isText },
  ...{ countries: listOf(isText), status: isText, hardware: listOf(isText), figures: isRecord },
});
const isListHead = withKeys({
  ...{ catalog: isText, title: isText, edition: isText, asOf: isText, metric: isText, counts: isText },
  ...{ size: isNumber, length: isNumber, rankedCount: isNumber, unit: isText },
  unranked: listOf(withKeys({ id: isText, file: isText, name: isText, reason: isText })),
  editions: listOf(withKeys({ id: isText, title: isText })),
  stale: listOf(withKeys({ file: isText, lead: isText, problem: isText })),
  rows: listOf(withKeys({ rank: isNumber, factory: isFactoryLine })),
});
const isView: Shape = (value) => {
  if (!isRecord(value)) return false;
  switch (value['kind']) {
    case 'loading':
    case 'none':
      return true;
    case 'unlisted':
      return (
        isText(value['catalog']) &&
        optional(listOf(withKeys({ file: isText, problem: isText })))(value['broken'])
      );
    case 'broken':
      return isText(value['problem']);
    case 'list':
      return isListHead(value['list']);
    default:
      return false;
  }
};

/** What each message from the extension is made of. */
const toPanelShapes: Readonly<Record<ToPanel['type'], Shape>> = {
  view: withKeys({ catalog: optional(isText), choice: optional(isRecord), view: isView }),
  change: withKeys({
    change: withKeys({
      head: optional(isListHead),
      standings: optional(listOf(withKeys({ id: isText, rank: isNumber, possibleRanks: listOf(isNumber) }))),
      lines: listOf(isFactoryLine),
    }),
  }),
  detail: withKeys({
    factory: isText,
    detail: optional(
      withKeys({ derivation: isRecord, history: listOf(isRecord), chances: optional(isText) }),
    ),
  }),
  picture: withKeys({ name: (name) => isOneOf(name, pictureNames), picture: isRecord }),
  comparison: withKeys({
    comparison: optional(withKeys({ before: isRecord, after: isRecord, summary: isText })),
    revision: optional(isText),
    failed: optional(isText),
    diff: optional(
      withKeys({
        ...{ edits: listOf(isRecord), figures: listOf(isRecord), rest: isText },
        ...{ newProblems: listOf(isRecord), goneProblems: listOf(isRecord) },
      }),
    ),
  }),
  revisions: withKeys({ revisions: listOf(withKeys({ ref: isText, name: isText, sort: isText })) }),
  turn: withKeys({ show: isRecord }),
  reveal: withKeys({ factory: isText }),
};

/** A message from the extension, or undefined where it is something else, or not of its shape. */
export function readToPanel(message: unknown): ToPanel | undefined {
  if (!isRecord(message) || typeof message['type'] !== 'string') return undefined;
  const shape = Object.entries(toPanelShapes).find(([type]) => type === message['type'])?.[1];
  return shape?.(message) === true ? (message as unknown as ToPanel) : undefined;
}

/** A choice of a list as it was kept or sent; undefined where it is none. */
export function readChoice(value: unknown): Choice | undefined {
  if (!isRecord(value)) return undefined;
  const { edition, metric, counts, top } = value;
  return {
    ...(typeof edition === 'string' && { edition }),
    ...(isOneOf(metric, metrics) && { metric }),
    ...(isOneOf(counts, ['announced', 'operational']) && { counts }),
    ...((top === 'all' || (Number.isSafeInteger(top) && Number(top) > 0)) && { top: top as number | 'all' }),
  };
}

/** What was shown, as it was kept or sent; the table where it cannot be read. */
export function readShow(value: unknown): Show {
  if (!isRecord(value)) return { kind: 'table' };
  const { kind, name, against, revision } = value;
  if (kind === 'picture' && isOneOf(name, pictureNames)) return { kind, name };
  if (kind === 'comparison') {
    const chosen = typeof against === 'string' && { against };
    return { kind, ...(typeof revision === 'string' ? { revision } : chosen) };
  }
  return { kind: 'table' };
}

/** Whether a value has keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts among the items of a list; none where it is no list. */
export function readStrings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function isPlace(value: unknown): value is Place {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
}

function isOneOf<T extends string>(value: unknown, options: readonly T[]): value is T {
  return options.some((option) => option === value);
}
