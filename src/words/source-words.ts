import type { Source } from '../catalog/entries.ts';

/** What is known of a source beyond its title and its address: `Epoch AI`, `2025-12-31`, `read 2026-01-09`, `CC-BY-4.0`. */
export function sourceFacts({ publisher, date, accessed, licence }: Source): readonly string[] {
  const read = accessed === undefined ? undefined : `read ${accessed}`;
  return [publisher, date, read, licence].filter((fact) => fact !== undefined);
}
