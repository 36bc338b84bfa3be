import { countryNamed } from '../catalog/countries.ts';

/** The code of a country by any of the names that data sets use: `Korea (Republic of)`, `Philippines (the)`. */
export function countryCode(name: string): string | undefined {
  if (name === '') return undefined;
  const bare = name.replace(/\s*\(.*\)$/, '');
  const inverted = /\(([^)]+ of)(?: the)?\)$/i.exec(name);
  const candidates = [
    name,
    ...(inverted ? [`${inverted[1] ?? ''} ${bare}`, `${bare}, ${inverted[1] ?? ''}`] : []),
  ];
  for (const candidate of [...candidates, ...(inverted ? [] : [bare])]) {
    const code = countryNamed(candidate) ?? countryNamed(`${candidate} of America`);
    if (code !== undefined) return code;
  }
  return undefined;
}
