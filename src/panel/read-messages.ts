import { pictureNames } from '../pictures/picture-name.ts';
import { measures } from '../estimate/figure.ts';
import { groupings } from '../ranking/totals.ts';
import { metrics } from '../words/measures.ts';
import {
  copyFormats,
  totalsForms,
  whereabouts,
  type Choice,
  type FromPanel,
  type Place,
  type RowsAsked,
  type Show,
  type ToPanel,
} from './protocol.ts';
import { filterKeys, noFilter, type Filter } from './rows/row-filter.ts';
import type { Sort } from './rows/sort.ts';

/** A message from the panel, or undefined where it is none of ours. */
export function readFromPanel(message: unknown): FromPanel | undefined {
  if (!isRecord(message)) return undefined;
  const { type, choice, show, width, open, file, place, picture, rows, factory, count, as, columns } =
    message;
  switch (type) {
    case 'ready':
      return {
        ...{ type, choice: readChoice(choice) ?? {}, show: readShow(show), open: readStrings(open) },
        rows: readRows(rows),
      };
    case 'choose':
      return { type, choice: readChoice(choice) ?? {} };
    case 'show':
      return { type, show: readShow(show) };
    case 'rows':
      return { type, rows: readRows(rows) };
    case 'find':
      return typeof factory === 'string' ? { type, factory } : undefined;
    case 'unranked':
      return { type, count: readPlace(count) };
    case 'room':
      return Number.isFinite(width) && Number(width) > 0 ? { type, width: Number(width) } : undefined;
    case 'unfold':
      return { type, open: readStrings(open) };
    case 'open':
      return typeof file === 'string' && isPlace(place) ? { type, file, place } : undefined;
    case 'publish':
      return { type, ...(isOneOf(picture, pictureNames) && { picture }) };
    case 'copy':
      return isOneOf(as, copyFormats) ? { type, as, columns: readStrings(columns) } : undefined;
    case 'createCatalog':
    case 'newEdition':
    case 'newFactory':
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
const isSpan = withKeys({
  ...{ from: isNumber, length: isNumber, count: isNumber, listed: isNumber, places: isRecord },
  extents: withKeys({ lengths: isRecord, scales: isRecord }),
});
const isListHead = withKeys({
  ...{ catalog: isText, title: isText, edition: isText, asOf: isText, metric: isText, counts: isText },
  ...{ size: isNumber, length: isNumber, rankedCount: isNumber, unit: isText },
  unrankedCount: isNumber,
  editions: listOf(withKeys({ id: isText, title: isText })),
  stale: listOf(withKeys({ file: isText, lead: isText, problem: isText })),
});
const isList: Shape = (value) =>
  isListHead(value) &&
  withKeys({ span: isSpan, rows: listOf(withKeys({ rank: isNumber, factory: isFactoryLine })) })(value);
const isRankogram = withKeys({
  own: isNumber,
  ranks: listOf(withKeys({ rank: isNumber, chance: isNumber, text: isText })),
  said: isText,
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
      return isList(value['list']);
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
      span: optional(isSpan),
      standings: optional(listOf(withKeys({ id: isText, rank: isNumber, possibleRanks: listOf(isNumber) }))),
      lines: listOf(isFactoryLine),
    }),
  }),
  detail: withKeys({
    factory: isText,
    detail: optional(
      withKeys({
        derivation: isRecord,
        history: listOf(isRecord),
        chances: optional(isText),
        rankogram: optional(isRankogram),
      }),
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
        ...{ newProblems: listOf(isRecord), goneProblems: listOf(isRecord), notes: listOf(isText) },
      }),
    ),
  }),
  totals: withKeys({
    totals: optional(
      withKeys({
        ...{ title: isText, of: isText, by: isText, total: isRecord, notes: listOf(isText) },
        rows: listOf(withKeys({ label: isText, key: listOf(isText), figures: isRecord })),
        measures: listOf((measure) => isOneOf(measure, measures)),
      }),
    ),
  }),
  totalsPicture: withKeys({ as: (form) => isOneOf(form, totalsForms), picture: isRecord }),
  revisions: withKeys({ revisions: listOf(withKeys({ ref: isText, name: isText, sort: isText })) }),
  turn: withKeys({ show: isRecord }),
  choices: withKeys({
    choices: withKeys(
      Object.fromEntries(filterKeys.map((key) => [key, listOf(withKeys({ value: isText, rows: isNumber }))])),
    ),
  }),
  unranked: withKeys({
    unranked: listOf(withKeys({ id: isText, file: isText, name: isText, reason: isText })),
  }),
  reveal: withKeys({
    ...{ factory: isText, where: (where) => isOneOf(where, whereabouts) },
    unfold: optional((unfold) => typeof unfold === 'boolean'),
  }),
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
  const { kind, name, against, revision, by, as } = value;
  if (kind === 'picture' && isOneOf(name, pictureNames)) return { kind, name };
  if (kind === 'comparison') {
    const chosen = typeof against === 'string' && { against };
    return { kind, ...(typeof revision === 'string' ? { revision } : chosen) };
  }
  if (kind === 'totals') {
    return {
      ...{ kind, by: isOneOf(by, groupings) ? by : 'country' },
      as: isOneOf(as, totalsForms) ? as : 'table',
    };
  }
  return { kind: 'table' };
}

/** Which rows are asked for, as far as that can be read; the first where not. */
function readRows(value: unknown): RowsAsked {
  const { filter, sort, from, to, active, choices } = isRecord(value) ? value : {};
  const first = readPlace(from);
  return {
    filter: readFilter(filter),
    sort: readSort(sort),
    ...{ from: first, to: Math.min(Math.max(readPlace(to), first), first + mostAsked) },
    ...(typeof active === 'string' && { active }),
    choices: choices === true,
  };
}

/** How many rows can be asked for at once: no window is that high. */
const mostAsked = 1000;

function readPlace(value: unknown): number {
  return Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : 0;
}

/** What the rows were sorted by, as it was kept or sent. */
export function readSort(value: unknown): Sort | undefined {
  if (!isRecord(value)) return undefined;
  const { column, descending } = value;
  return typeof column === 'string' ? { column, descending: descending === true } : undefined;
}

/** A filter as it was kept or sent; what cannot be read of it lets everything pass. */
export function readFilter(value: unknown): Filter {
  if (!isRecord(value)) return noFilter;
  const kept = Object.keys(noFilter).flatMap((key) => {
    const part = value[key];
    return typeof part === 'string' ? [[key, part] as const] : [];
  });
  return { ...noFilter, ...Object.fromEntries(kept) };
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
