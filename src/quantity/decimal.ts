/** A number that is not negative, rounded: the digits d1 d2 d3 … stand for d1.d2d3… × 10^exponent. */
export interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** Rounds to so many significant figures, halves upward. Zero is the one digit 0. */
export function roundTo(significant: number, value: number): Decimal {
  if (value === 0) return { digits: '0', exponent: 0 };
  const [mantissa = '', exponent] = value.toExponential(Math.min(significant, 101) - 1).split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent) };
}

/** The same number without the zeros at its end. */
export function trimZeros({ digits, exponent }: Decimal): Decimal {
  return { digits: digits.replace(/(?!^)0+$/, ''), exponent };
}

/** Writes it in units of 10^shift, with commas between thousands and never in exponent notation. */
export function writeDecimal({ digits, exponent }: Decimal, shift = 0): string {
  if (digits === '0') return digits;
  const before = exponent - shift + 1;
  if (before <= 0) return `0.${'0'.repeat(-before)}${digits}`;
  const whole = digits
    .slice(0, before)
    .padEnd(before, '0')
    .replace(/\B(?=(?:\d{3})+$)/g, ',');
  return digits.length > before ? `${whole}.${digits.slice(before)}` : whole;
}
