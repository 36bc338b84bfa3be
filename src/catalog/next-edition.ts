import { keyText, type MapNode, type Pair } from '../document/node.ts';
import type { SourceDocument } from '../document/parse.ts';
import { lineBreakOf } from '../document/parts.ts';
import { flowPair, scalarText } from '../document/scalar-text.ts';
import type { Catalog } from './catalog.ts';
import type { Day } from './day.ts';
import type { Edition } from './entries.ts';
import { entryPath } from './file-kind.ts';
import { editionIdFrom, isId } from './id.ts';
import { firstEdition, type NewFile } from './new-files.ts';
import { dayNearest, halfYearAfter, halfYearOf, periodOf, type Period } from './period.ts';
import { retitled } from './retitled.ts';

/** An edition that is to be begun, and whether anything stands in its way. */
export type NextEdition =
  | ({ readonly ok: true; readonly id: string; readonly asOf: Day } & NewFile)
  | {
      readonly ok: false;
      readonly message: string;
      /** Whether errors of the catalog are in the way, rather than what was asked for. */
      readonly broken: boolean;
    };

/** What of an edition the next one takes over as it is written. Its words, its day and its post are its own. */
const carried: ReadonlySet<string> = new Set(['size', 'metric', 'counts', 'kinds', 'exclude', 'ties']);

/**
 * The edition that follows `latest`: that of the half-year after it, or of the id that is wanted; without one before it,
 * the first. It speaks of the day of its time that is nearest to today, and later than `latest`.
 */
export function nextEdition(
  catalog: Catalog,
  latest: Edition | undefined,
  today: Day,
  wanted?: string,
): NextEdition {
  const why = wanted === undefined ? undefined : whyNotEditionId(catalog, wanted);
  if (why !== undefined) return { ok: false, message: why, broken: false };
  const id = wanted ?? proposedId(catalog, latest, today);
  const period = id === undefined ? undefined : periodOf(id);
  if (id === undefined || !period) {
    const message = `No half-year after ${latest?.id ?? today} can be told: name the edition.`;
    return { ok: false, message, broken: false };
  }
  const unread = [...catalog.files()].find(({ kind, stale }) => kind === 'edition' && stale);
  if (unread) {
    const message = `${unread.path} has errors, and ${id} may be made from it: mend it first.`;
    return { ok: false, message, broken: true };
  }
  const asOf = dayIn(period, latest, today);
  const document = latest && catalog.documentAt(entryPath('edition', latest.id));
  if (!latest || !document) return { ok: true, id, asOf, ...firstEdition(id, asOf) };
  const title = retitled(latest, { id, asOf });
  return { ok: true, id, asOf, path: entryPath('edition', id), text: textFrom(document, title, asOf) };
}

/** Why an id cannot be that of a new edition, in one line; undefined where it can. */
export function whyNotEditionId(catalog: Catalog, id: string): string | undefined {
  if (!isId('edition', id) || !periodOf(id)) {
    const meant = editionIdFrom(id);
    const hint = meant !== id && periodOf(meant) ? meant : 'a year and its part, such as 2026H1';
    return `“${id}” is no id of an edition. Write ${hint}.`;
  }
  const taken = pathTaken(catalog, id);
  return taken === undefined ? undefined : `There is an edition ${id} already: ${taken}.`;
}

/** The id of the half-year after an edition; of today's where there is none. Undefined where no year is left. */
function proposedId(catalog: Catalog, latest: Edition | undefined, today: Day): string | undefined {
  let id: string | undefined = latest
    ? halfYearAfter(halfYearOf(periodOf(latest.id)?.last ?? latest.asOf))
    : halfYearOf(today);
  const isOver = (each: string): boolean => latest !== undefined && lastDayOf(each) <= latest.asOf;
  while (id !== undefined && (isOver(id) || pathTaken(catalog, id) !== undefined)) id = halfYearAfter(id);
  return id;
}

function lastDayOf(id: string): string {
  return periodOf(id)?.last ?? '';
}

/** The day of a time that is nearest to today, and, where the time has one, later than the edition before. */
function dayIn(period: Period, latest: Edition | undefined, today: Day): Day {
  const nearest = dayNearest(period, today);
  return latest && nearest <= latest.asOf && latest.asOf < period.last ? period.last : nearest;
}

/** The file that has this id or one that differs in case only, read or not. */
function pathTaken(catalog: Catalog, id: string): string | undefined {
  const path = entryPath('edition', id).toLowerCase();
  const all = [...[...catalog.files()].map((file) => file.path), ...catalog.refused.keys()];
  return all.find((each) => each.toLowerCase() === path);
}

/** The text of an edition with another title and day, and of all else only what is carried over, as it is written. */
function textFrom(document: SourceDocument, title: string, asOf: Day): string {
  const { root, text } = document;
  if (root?.kind !== 'map') return '';
  const lineBreak = lineBreakOf(text);
  const own: Readonly<Record<string, string>> = {
    title: `title: ${scalarText(title)}`,
    asOf: `asOf: ${asOf}`,
  };
  const parts = root.pairs.flatMap((pair, index) => {
    const key = keyText(pair);
    const written = Object.hasOwn(own, key) ? own[key] : undefined;
    if (written !== undefined) return [root.flow ? written : indentOf(document, root) + written];
    if (!carried.has(key)) return [];
    return [root.flow ? flowPair(pair, text) : linesOf(document, pair, root.pairs[index - 1])];
  });
  return parts.map((part) => part + lineBreak).join('');
}

/** The lines of a pair of a block, with the comment that stands right above it and what stands behind it. */
function linesOf({ text, lines }: SourceDocument, pair: Pair, before: Pair | undefined): string {
  const lineAt = (offset: number): number => lines.positionAt(offset).line;
  const floor = before ? lineAt(endOf(before, text)) : -1;
  let first = lineAt(pair.key.start);
  while (
    first - 1 > floor &&
    lines
      .lineText(first - 1)
      .trimStart()
      .startsWith('#')
  )
    first -= 1;
  const last = lineAt(endOf(pair, text));
  return text.slice(lines.lineStart(first), lines.lineEnd(last));
}

/** Where the last sign of a pair stands: a block scalar ends with empty lines that are not told. */
function endOf({ key, value }: Pair, text: string): number {
  const end = Math.max(key.end, value.end);
  return key.start + text.slice(key.start, end).trimEnd().length;
}

function indentOf({ lines }: SourceDocument, { pairs }: MapNode): string {
  const [first] = pairs;
  return first ? ' '.repeat(lines.positionAt(first.key.start).column) : '';
}
