/** One ratio of the bench: of what work, to what of the same run, and what it is to be at most. */
export interface Result {
  readonly work: string;
  readonly against: string;
  /** Absent where the figure is one of bytes or of milliseconds by itself. */
  readonly unit?: 'kB' | 'ms';
  readonly value: number;
  readonly goal?: number;
  /** Whether the goal is reached, where there is one. */
  readonly met?: boolean;
}

/** What a run of the bench found, in order. */
export class Results {
  readonly #all: Result[] = [];

  /** Takes a ratio, or a figure in a unit, and what it is to be at most. */
  add(work: string, against: string, value: number, goal?: number, unit?: Result['unit']): void {
    const wanted = goal === undefined ? {} : { goal, met: value <= goal };
    this.#all.push({ work, against, value, ...wanted, ...(unit && { unit }) });
  }

  get all(): readonly Result[] {
    return this.#all;
  }
}

/** The results as a table of Markdown; the work is named once where several rows are of it. */
export function resultTable(results: readonly Result[]): string {
  const rows = results.map(({ work, against, value, goal, met, unit }, i) => {
    const said = (n: number): string =>
      unit === undefined ? twoFigures(n) : `${String(Math.round(n))} ${unit}`;
    return [
      results[i - 1]?.work === work ? '' : work,
      against,
      met === false ? `**${said(value)}**` : said(value),
      goal === undefined ? '' : unit === undefined ? String(Number(goal.toPrecision(3))) : said(goal),
    ];
  });
  const head = ['work', 'measured against', 'now', 'goal'];
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function twoFigures(n: number): string {
  return n >= 10 ? n.toFixed(0) : n >= 1 ? n.toFixed(1) : String(Number(n.toPrecision(2)));
}
