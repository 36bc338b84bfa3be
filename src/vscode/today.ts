import { parseDay, type Day } from '../catalog/day.ts';

/** The day where the user is. */
export function today(): Day {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0'));
  const parsed = parseDay(`${now.getFullYear()}-${month ?? ''}-${day ?? ''}`);
  if (!parsed.ok) throw new Error(parsed.message); // a clock far off
  return parsed.day;
}
