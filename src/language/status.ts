import type { Edition } from '../catalog/entries.ts';

/** What the status of a catalog is made of. */
export interface StatusFacts {
  readonly errors: number;
  readonly warnings: number;
  readonly edition: Edition | undefined;
  /** Whether the user chose that edition, rather than its being the latest. */
  readonly isChosen: boolean;
  readonly freshness: 'current' | 'stale' | 'missing' | 'published' | undefined;
}

/** The status of a catalog in two short lines. */
export interface Status {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'error' | 'warning' | 'none';
}

/** How many problems, which edition is current, and how fresh its ranking file is. */
export function statusOf({ errors, warnings, edition, isChosen, freshness }: StatusFacts): Status {
  const problems = [...counted(errors, 'error'), ...counted(warnings, 'warning')].join(', ') || 'no problems';
  const severity = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'none';
  if (!edition)
    return { text: `No edition · ${problems}`, detail: 'Nothing is ranked without one.', severity };
  const file = freshness && fileWords[freshness];
  const parts = [isChosen ? 'chosen' : 'latest', ...(file === undefined ? [] : [file])];
  return { text: `${edition.id} · ${problems}`, detail: parts.join(' · '), severity };
}

const fileWords: Readonly<Record<NonNullable<StatusFacts['freshness']>, string>> = {
  current: 'ranking file up to date',
  stale: 'ranking file out of date: rerank',
  missing: 'no ranking file yet: rerank',
  published: 'published',
};

function counted(count: number, word: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
}
