import type { TextEdit } from '../parts.ts';

/** One slip of the hand that makes a text no YAML: what it is, and the edit that mends it. */
export interface Slip {
  readonly message: string;
  readonly edit: TextEdit;
  /** What to underline, where it is not what is replaced. */
  readonly start?: number;
  readonly end?: number;
  /** Whether something else may have been meant. */
  readonly isGuess?: boolean;
  /** Whether it is meant only where nothing else is wrong then. */
  readonly mendsAll?: boolean;
}
