/** A day as `YYYY-MM-DD`: days compare as text does. */
export type Day = string & { readonly day: true };

export type ParsedDay =
  { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly message: string };

/**
 * Reads 2025, 2025-06 or 2025-06-17; a short date means its first day. A year may be a YAML number. The message of a
 * refusal says what was expected.
 */
export function parseDay(written: string | number): ParsedDay {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(String(written));
  const [, year = '', month = '01', day = '01'] = match ?? [];
  if (!match || year < '1900' || year > '2199' || !exists(Number(year), Number(month), Number(day))) {
    return { ok: false, message: `“${written}” is not a date. Write 2025, 2025-06 or 2025-06-17.` };
  }
  return { ok: true, day: `${year}-${month}-${day}` as Day };
}

/** The day that it is, at that moment, where the user is. */
export function dayOf(moment: Date): Day {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((n) => String(n).padStart(2, '0'));
  const parsed = parseDay(`${moment.getFullYear()}-${month ?? ''}-${day ?? ''}`);
  if (!parsed.ok) throw new Error(`The clock is far off: ${parsed.message}`);
  return parsed.day;
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
