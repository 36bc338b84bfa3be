import type { Day } from '../catalog/day.ts';

/** What became of one row that was read. */
export interface RowOutcome {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  /** The file that holds it, relative to the catalog; undefined where it was left out. */
  readonly path: string | undefined;
  /** Why it was left out; undefined where it was not. */
  readonly reason: string | undefined;
}

/** One name of a chip in the data. */
export interface ChipUse {
  readonly chip: string;
  /** The id of the hardware that it means; undefined where the catalog has none. */
  readonly hardware: string | undefined;
  readonly rows: number;
}

/** What an import read and made of it. */
export interface ImportReport {
  readonly source: string;
  /** The day on which the data were read, where it is known. */
  readonly readOn: Day | undefined;
  readonly rows: readonly RowOutcome[];
  readonly chips: readonly ChipUse[];
  /** What a reader should look at: figures that contradict one another, what had to be assumed. */
  readonly remarks: readonly string[];
}

/** The files that an import wants to write, by path relative to the catalog, and the report of it. */
export interface Import {
  /** What the first line of each factory says before its hash. */
  readonly origin: string;
  readonly files: ReadonlyMap<string, string>;
  readonly report: ImportReport;
}

/** Collects what becomes of rows and chips. */
export class Reporter {
  readonly rows: RowOutcome[] = [];
  readonly remarks: string[] = [];
  readonly #chips = new Map<string, { readonly hardware: string | undefined; rows: number }>();

  imported(file: string, line: number, name: string, path: string): void {
    this.rows.push({ file, line, name, path, reason: undefined });
  }

  leftOut(file: string, line: number, name: string, reason: string): void {
    this.rows.push({ file, line, name, path: undefined, reason });
  }

  remark(text: string): void {
    this.remarks.push(text);
  }

  /** Notes that a chip was looked up; returns the hardware. */
  chip(chip: string, hardware: string | undefined): string | undefined {
    const use = this.#chips.get(chip) ?? { hardware, rows: 0 };
    this.#chips.set(chip, { hardware, rows: use.rows + 1 });
    return hardware;
  }

  /** All chips, those without hardware first, then by how often. */
  chips(): readonly ChipUse[] {
    const uses = [...this.#chips].map(([chip, use]) => ({ chip, ...use }));
    const known = (use: ChipUse): number => (use.hardware === undefined ? 0 : 1);
    return uses.sort((a, b) => known(a) - known(b) || b.rows - a.rows || (a.chip < b.chip ? -1 : 1));
  }
}
