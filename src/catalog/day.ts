import { foreignSignIn, inOurSigns, isUnseen } from '../quantity/signs.ts';

/** A day as `YYYY-MM-DD`: days compare as text does. */
export type Day = string & { readonly day: true };

export type ParsedDay =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly message: string; readonly suggestion?: string };

/**
 * Reads 2025, 2025-06 or 2025-06-17; a short date means its first day. A year may be a YAML number. The message of a
 * refusal says what was expected, and `suggestion`, where that can be told, what to write; `source` is what was written.
 */
export function parseDay(written: string | number, source = String(written)): ParsedDay {
  const day = dayIn(source);
  if (day !== undefined) return { ok: true, day };
  const suggestion = dateMeant(source);
  const sign = foreignSignIn(source);
  const quoted = source.length > 48 ? `${source.slice(0, 47)}…` : source;
  const why = sign
    ? `has ${sign.name}${isUnseen(sign.text) ? ', which cannot be seen' : ''}`
    : (whyNoDay(source) ?? 'is not a date');
  const message = `“${quoted}” ${why}. Write ${suggestion ?? '2025, 2025-06 or 2025-06-17'}.`;
  return suggestion === undefined ? { ok: false, message } : { ok: false, message, suggestion };
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The day that it is, at that moment, where the user is. */
export function dayOf(moment: Date): Day {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((n) => String(n).padStart(2, '0'));
  const parsed = parseDay(`${moment.getFullYear()}-${month ?? ''}-${day ?? ''}`);
  if (!parsed.ok) throw new Error(`The clock is far off: ${parsed.message}`);
  return parsed.day;
}

function dayIn(text: string): Day | undefined {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), text.slice(5, 7), text.slice(8)];
  if (year < 1900 || year > 2199 || !exists(year, Number(month || 1), Number(day || 1))) return undefined;
  return (day === '' ? `${text}${month === '' ? '-01' : ''}-01` : text) as Day;
}

function exists(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= length;
}

function whyNoDay(text: string): string | undefined {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === '') return undefined;
  if (year < '1900' || year > '2199') return 'lies too far off';
  if (!exists(Number(year), Number(month), 1)) return `has no month ${month}: there are 01 to 12`;
  return day === undefined
    ? undefined
    : day === '00'
      ? 'has no day 00'
      : `has no day ${day}: that month is shorter`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date in another notation, as we write it: only where it can be no other. */
function dateMeant(source: string): string | undefined {
  if (source.length > 40) return undefined;
  const text = inOurSigns(source)
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1');
  const meant = numeric(text) ?? inWords(text) ?? partOfYear(text);
  if (meant !== undefined && dayIn(meant) !== undefined) return meant;
  return text !== source && dayIn(text) !== undefined ? text : soundPart(meant ?? text);
}

function numeric(text: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/. _]?(\d{1,2})(?:[-/. _]?(\d{1,2}))?(?:[T ]\d{1,2}:\d\d.*)?$/.exec(text) ?? [];
  if (year !== undefined && (month?.length === 2 || /^\d{4}[-/. _]/.test(text)))
    return joined(year, month, day);
  const [, first = '', mark, second = '', last] = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  // Days come first where points stand; with strokes, only a number over twelve tells.
  if (mark === '.' || Number(first) > 12) return joined(last, second, first);
  if (Number(second) > 12) return joined(last, first, second);
  const [, month2, year2] = /^(\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  return joined(year2, month2);
}

function inWords(text: string): string | undefined {
  const parts = text.toLowerCase().split(/[\s,./-]+/);
  const month = parts.map((part) =>
    part.length > 2 ? months.findIndex((each) => part.startsWith(each)) : -1,
  );
  const at = month.findIndex((index) => index >= 0);
  const year = parts.find((part) => /^\d{4}$/.test(part));
  const day = parts.find((part) => /^\d{1,2}$/.test(part));
  if (at < 0 || year === undefined || parts.length > 3) return undefined;
  return joined(year, String((month[at] ?? 0) + 1), day);
}

/** Half-years and quarters begin with their first month. */
function partOfYear(text: string): string | undefined {
  const [, part = '', number = '', year] =
    /^([hq])(\d)[\s-]*(\d{4})$/i.exec(text) ?? /^(?=\d{4}[\s-]*([hq])(\d)$)()/i.exec(text) ?? [];
  const found = year === undefined || year === '' ? text.slice(0, 4) : year;
  if (part === '') return undefined;
  const length = part.toLowerCase() === 'h' ? 6 : 3;
  return joined(found, String((Number(number) - 1) * length + 1));
}

/** The year and the month, or the year alone, of a date that does not exist. */
function soundPart(text: string): string | undefined {
  const [, month, year = ''] = /^((\d{4})-\d{2})-\d{2}$/.exec(text) ?? [];
  if (month !== undefined && dayIn(month)) return month;
  const alone = year === '' ? /^(\d{4})-\d{1,2}$/.exec(text)?.[1] : year;
  return alone !== undefined && dayIn(alone) ? alone : undefined;
}

function joined(year?: string, month?: string, day?: string): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}
