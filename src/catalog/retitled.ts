import type { Edition } from './entries.ts';
import { halfYearOf, periodOf } from './period.ts';

/** What a title may name of an edition: its id and its day. */
type Named = Pick<Edition, 'id' | 'asOf'>;

/**
 * The title of an edition for the one after it: where it names the time, its half-year say, it names the other one's, in
 * the same way. A title that names no time stays as it is.
 */
export function retitled(before: Named & Pick<Edition, 'title'>, after: Named): string {
  const { title, id, asOf } = before;
  const half = halfYearOf(periodOf(id)?.last ?? asOf);
  const ways: readonly ((text: string) => string)[] = [
    (text) => {
      const dated = text.replaceAll(asOf, after.asOf).replaceAll(alone(id), after.id);
      return [id, half].reduce(
        (each, time) => withPart(each, time.slice(0, 4), time.slice(4), after.id),
        dated,
      );
    },
    (text) => withPart(text, '(?:19|20|21)\\d\\d', '[HQ]\\d', after.id),
    (text) => text.replaceAll(yearAlone(asOf.slice(0, 4)), inWords(after.id)),
  ];
  return ways.map((way) => way(title)).find((text) => text !== title) ?? title;
}

/** An id that stands for itself, not for a part of another date. */
function alone(id: string): RegExp {
  const literal = id.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d-])${literal}(?![\\p{L}\\d-]|\\s*[HQ]\\d)`, 'gu');
}

/** A year with the month before it, where one stands there, and no part of a date. */
function yearAlone(year: string): RegExp {
  const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
  return new RegExp(`(?:\\b(?:${months})[a-z]*\\.?\\s+)?(?<![\\d-])${year}(?![\\d-])`, 'gi');
}

/** A text with `2025 H2`, `H2/2025` and `Second Half of 2025` replaced by another time, in the same way. */
function withPart(text: string, year: string, part: string, id: string): string {
  if (!/[HQ]/.test(part)) return text;
  const [, otherYear, otherPart] = /^(\d{4})([HQ]\d)$/.exec(id) ?? [];
  if (otherYear === undefined || otherPart === undefined) {
    return text.replaceAll(
      new RegExp(`(?<!\\d)${year}${gap}${part}(?!\\d)|(?<![\\p{L}\\d])${part}${gap}${year}(?![\\d-])`, 'giu'),
      id,
    );
  }
  const yearFirst = new RegExp(`(?<!\\d)${year}(${gap})(${part})(?!\\d)`, 'giu');
  const partFirst = new RegExp(`(?<![\\p{L}\\d])(${part})(${gap})${year}(?![\\d-])`, 'giu');
  const alike = (written: string): string => (/^[hq]/.test(written) ? otherPart.toLowerCase() : otherPart);
  return text
    .replaceAll(yearFirst, (_, between: string, was: string) => otherYear + between + alike(was))
    .replaceAll(partFirst, (_, was: string, between: string) => alike(was) + between + otherYear);
}

const gap = '[\\s_/–—-]*';

/** An id in words: `2026 H1`. */
function inWords(id: string): string {
  return id.replace(/^(\d{4})([HQ])/, '$1 $2');
}
