import { sameFigure } from './compared-side.ts';
import type { FactoryChange, ListComparison } from './comparison.ts';

/** Changes of one kind, under one title. */
export interface ChangeGroup {
  readonly kind: 'entered' | 'left' | 'moved' | 'shifted' | 'refigured';
  readonly title: string;
  readonly changes: readonly FactoryChange[];
  /** Whether each has a reason of its own: who is shifted by others alone has none. */
  readonly explained: boolean;
}

/** The changes between two lists by kind, as they are told; kinds of which there is none are left out. */
export function changeGroups({ entered, left, moved, refigured }: ListComparison): readonly ChangeGroup[] {
  const own = moved.filter(({ before, after }) => !sameFigure(before, after));
  const others = moved.filter((change) => !own.includes(change));
  const groups: readonly ChangeGroup[] = [
    { kind: 'entered', title: 'Entered', changes: entered, explained: true },
    { kind: 'left', title: 'Left', changes: left, explained: true },
    { kind: 'moved', title: 'Moved', changes: own, explained: true },
    { kind: 'shifted', title: 'Moved by others, with the same figure', changes: others, explained: false },
    { kind: 'refigured', title: 'Same rank, other figure', changes: refigured, explained: true },
  ];
  return groups.filter(({ changes }) => changes.length > 0);
}
