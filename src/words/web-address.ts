/**
 * The address as it may stand in a link: of the web, and without anything that could end the link or be run. Undefined
 * for all else, which is shown as text.
 */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !/^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/i.test(address)) return undefined;
  if (/[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(address)) return undefined;
  return address.replace(/["'<>()\\`{}|^[\]*_]/g, (mark) => (inPlace.has(mark) ? mark : encode(mark)));
}

/** What addresses hold often and no notation takes amiss. */
const inPlace = new Set(['_', "'"]);

function encode(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
