import type { FigureSummary } from '../ranking/summary.ts';

/** A value as JSON text with a final line break; what could steer a terminal stands as an escape, which reads the same. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(steering, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** `{low, mid, high}`, with `missing` where a mix is incomplete; null where there is no figure. */
export function figureJson(figure: FigureSummary): object | null {
  if ('absent' in figure) return null;
  const { low, mid, high, missing } = figure;
  return { low, mid, high, ...(missing.length > 0 ? { missing } : {}) };
}

/** Delete and the C1 controls, and what turns the direction of text: JSON itself escapes the rest. */
const steering = /(?![\n])[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
