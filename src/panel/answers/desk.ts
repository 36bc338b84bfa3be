import type { Picture } from '../../pictures/picture.ts';
import type { PictureName } from '../../pictures/picture-name.ts';
import type { Grouping } from '../../ranking/totals.ts';
import type { Unranked } from '../../views/list/list-view.ts';
import type { Choice, RowDetail, Show, ShownHead, ShownTotals, ToPanel, Unlisted } from '../protocol.ts';
import type { Lines } from './lines.ts';

/** A list before anything is shown of it. */
export interface DeskList {
  readonly kind: 'list';
  readonly head: ShownHead;
  /** The same object as long as it is of the same list. */
  readonly lines: Lines;
}

/** What a panel is answered from: all that there is to know of one catalog. */
export interface Desk {
  /** The list that a choice means, or why there is none. */
  list(choice: Choice): Unlisted | DeskList;
  /** The first of those that are not ranked; `first` before them all, where that is one. */
  unranked(choice: Choice, count: number, first?: string): readonly Unranked[];
  /** What lies below an open row; undefined where nothing can be computed. */
  detail(list: ShownHead, factory: string): RowDetail | undefined;
  /** Tells how a list differs from what was chosen, and what else could be, as soon as each is known. */
  compare(
    list: ShownHead,
    show: Extract<Show, { readonly kind: 'comparison' }>,
    tell: (message: Extract<ToPanel, { readonly type: 'comparison' | 'revisions' }>) => void,
  ): Promise<void> | void;
  /** What a list comes to, told apart. */
  totals(list: ShownHead, by: Grouping): ShownTotals | undefined;
  /** A picture of that. */
  totalsPicture(
    list: ShownHead,
    show: Extract<Show, { readonly kind: 'totals' }>,
    width: number | undefined,
  ): Promise<Picture | undefined>;
  /** A picture of a list, of a width; the usual one where none is said. */
  picture(choice: Choice, name: PictureName, width: number | undefined): Promise<Picture | undefined>;
}
