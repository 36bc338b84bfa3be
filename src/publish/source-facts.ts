import type { Source } from '../catalog/entries.ts';

/** What is known of a source beyond its title: `Epoch AI, 2025-12-31, CC-BY-4.0`; an address that is no link as text. */
export function sourceFacts({ publisher, date, accessed, licence }: Source): string {
  return [publisher, date, accessed === undefined ? undefined : `read ${accessed}`, licence]
    .filter((fact) => fact !== undefined)
    .join(', ');
}
