import type { Dimension } from '../quantity/dimension.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Move } from '../ranking/moves.ts';

/** How many bars are drawn at most: more can be read in the table. */
export const mostBars = 50;

/** How many rows any picture shows at most. */
export const mostRows = 500;

/** What the pictures show of a list: plain data, so that whoever draws needs no catalog. */
export interface PictureData {
  /** Title of the edition, and the day it speaks of. */
  readonly title: string;
  readonly asOf: string;
  /** The word for GPU-equivalents: `H100e`. */
  readonly unit: string;
  /** What orders the list: `facility power`, and what that measures. */
  readonly metric: { readonly words: string; readonly dimension: Dimension };
  /** The first rows of the list, and how many it has in all. */
  readonly rows: readonly PictureRow[];
  readonly length: number;
  /** The lists up to this one, the earliest first. */
  readonly editions: readonly PictureEdition[];
  /** Names of those on any of the lists, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** A figure, and why it is doubtful where it is. */
export interface PictureFigure extends Interval {
  readonly caveats?: readonly string[];
}

/** One factory of the list. */
export interface PictureRow {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  /** Null where there is no earlier list. */
  readonly move: Move | null;
  readonly previousRank: number | null;
  /** The metric's figure. */
  readonly value: PictureFigure;
  readonly equivalents: PictureFigure | null;
  /** Facility power. */
  readonly power: PictureFigure | null;
  /** What the mid of the equivalents is made of; none for rows beyond the bars that are drawn. */
  readonly parts: readonly HardwarePart[];
  /** Where it stands, as far as it is stated. */
  readonly places: readonly PicturePlace[];
}

/** What one accelerator adds. */
export interface HardwarePart {
  /** Short name; undefined where no hardware is stated. */
  readonly hardware: string | undefined;
  readonly equivalents: number;
  /** Whether it is a part of a mix whose shares are not stated: then an equal share is shown. */
  readonly assumed: boolean;
}

export interface PicturePlace {
  readonly lat: number;
  readonly lon: number;
  /** The country's name where no more than that is stated: the place is then its middle. */
  readonly country: string | undefined;
}

/** One list: who stood where. */
export interface PictureEdition {
  readonly id: string;
  readonly asOf: string;
  /** In order of rank. */
  readonly ids: readonly string[];
}
