import type { Move } from '../../ranking/moves.ts';

/** One file in a few words. */
export interface OverviewLine {
  /** Tells it from the other lines of its group, and stays the same while its words change. */
  readonly id: string;
  /** Relative to the catalog. */
  readonly file: string;
  /** Where in its text, in UTF-16 units; its beginning where absent. */
  readonly offset?: number;
  readonly label: string;
  /** What stands after the label, more quietly. */
  readonly detail: string;
  /** The whole of it for whoever hears it: no sign in it is only drawn. */
  readonly spoken: string;
  /** What does not fit into a line, a sentence each. */
  readonly notes: readonly string[];
  /** What became of it since the list before; absent where it is on no list, or there is none before. */
  readonly move?: Move;
  /** Whether it is not to be taken as it stands, for a reason that `notes` give. */
  readonly isDoubtful: boolean;
}
