import type { Day } from '../catalog/day.ts';
import type { Plain } from './yaml-text.ts';

/** Where data come from, as a source of the catalog and in the first line of each file. */
export interface Origin {
  /** The id of the source. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** What a reader of the data should know about them. */
  readonly note: string;
  /** What the first line of a file says before its hash. */
  readonly line: string;
}

/** The origin as a source: who made the data, under which licence, when they were read, what was changed. */
export function originSource(
  { id, title, url, note }: Origin,
  readOn: Day | undefined,
): Readonly<Record<string, Plain>> {
  return {
    id,
    title,
    url,
    publisher: 'Epoch AI',
    accessed: readOn,
    licence: 'CC-BY-4.0',
    note: `By Epoch AI, under CC BY 4.0. Converted to this format; the figures keep their digits. ${note}`,
  };
}

/** The origin as an entry names it: by id alone where catalog.yaml holds the rest. */
export function originReference(
  origin: Origin,
  readOn: Day | undefined,
  isShared: boolean,
  supports: readonly string[],
): Plain {
  return isShared ? { id: origin.id, supports } : { ...originSource(origin, readOn), supports };
}
