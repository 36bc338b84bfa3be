import { measures } from '../../estimate/figure.ts';
import type { Ranking, Row } from '../../ranking/ranking.ts';
import type { FigureSummary } from '../../ranking/summary.ts';
import type { ListedProblem } from '../problems/list.ts';

/** A value as JSON text with a final line break; what could steer a terminal stands as an escape, which reads the same. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(steering, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** A list as data: figures unrounded in plain units, null where there is none. `folder` says which catalog. */
export function rankingJson(folder: string, ranking: Ranking): object {
  const { edition, asOf, metric, counts, unranked, rows } = ranking;
  return { catalog: folder, edition: edition.id, asOf, metric, counts, unranked, rows: rows.map(rowJson) };
}

function rowJson(row: Row): object {
  const { rank, id, name, move, previousRank, possibleRanks, value, status, basis, figures } = row;
  return {
    ...{ rank, id, name, move, previousRank, possibleRanks },
    value: figureJson(value),
    status,
    basis: basis ?? null,
    ...Object.fromEntries(measures.map((measure) => [measure, figureJson(figures[measure])])),
  };
}

/** Every problem of a catalog as data; `files` is how many were looked at. */
export function problemsJson(folder: string, files: number, problems: readonly ListedProblem[]): object {
  return {
    catalog: folder,
    files,
    problems,
  };
}

/** `{low, mid, high}`, with `missing` where a mix is incomplete; null where there is no figure. */
export function figureJson(figure: FigureSummary): object | null {
  if ('absent' in figure) return null;
  const { low, mid, high, missing } = figure;
  return { low, mid, high, ...(missing.length > 0 ? { missing } : {}) };
}

/** Delete and the C1 controls, and what turns the direction of text: JSON itself escapes the rest. */
const steering = /(?![\n])[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
