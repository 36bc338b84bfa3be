/** A number of accelerators in a source's own words. */
export interface PublishedCount {
  /** As it stands there, with its marks: `~150,000+`. */
  readonly written: string;
  readonly value: number;
}

/**
 * The numbers of accelerators that a source's words name: `~150,000+ NVIDIA Blackwell GPUs`, `a 131,072-GPU AI factory`.
 * Only numbers that cannot be a year, a model or a power: with commas or a multiplier, and before a word for accelerators.
 */
export function publishedCounts(words: string): readonly PublishedCount[] {
  // Most words have none: the first is found at once.
  if (!/\d(?:,\d|\s?[kmt])/i.test(words)) return [];
  return [...words.matchAll(number)].flatMap((match) => {
    const [written, digits = '', multiplier = ''] = match;
    const rest = words.slice(match.index + written.length);
    if (!accelerators.test(rest)) return [];
    const value = Number(digits.replaceAll(',', '')) * (multipliers[multiplier.charAt(0).toLowerCase()] ?? 1);
    return [{ written: written.replace(/\s?thousand/i, 'k').replace(/\s?million/i, 'M'), value }];
  });
}

const number =
  /(?<![\w$€£.,-])[~≈]?(\d{1,3}(?:,\d{3})+(?![,.]?\d)|\d+(?:\.\d+)?(?=\s?(?:k|thousand|M|million)\b))(?:\s?(k|thousand|M|million)\b)?\+?/gi;
const accelerators =
  /^[-\s](?:[\p{L}/]+[-\s]){0,3}?(?:[\p{L}/]*(?:GPUs?|TPUs?|NPUs?|chips?|accelerators?|processors?)|[A-Z]{1,3}\d{2,4}[A-Z]?s?)\b/u;
const multipliers: Readonly<Partial<Record<string, number>>> = { k: 1e3, t: 1e3, m: 1e6 };
