import type { LineIndex } from '../line-index.ts';
import type { Slip } from './slip.ts';

/** How many lines above a problem its cause is looked for. */
export const reach = 12;

/** A line that stands too far in or out, or lacks its dash. */
export function* indentSlips(lines: LineIndex, line: number): Generator<Slip> {
  const text = lines.lineText(line);
  const indent = text.length - text.trimStart().length;
  const start = lines.lineStart(line);
  const word = { start: start + indent, end: start + text.trimEnd().length };
  if (text.trim() === '' || text.trimStart().startsWith('#')) return;
  const isAmongItems = [...dashesAbove(lines, line)].includes(indent);
  const dash: Slip = {
    message: `A dash is missing: this line stands among the items of a list. Write - ${text.trim()}`,
    ...word,
    edit: { start: word.start, end: word.start, text: '- ' },
    isGuess: true,
  };
  if (isAmongItems && !text.trimStart().startsWith('-')) yield dash;
  for (const column of columnsAbove(lines, line)) {
    if (Math.abs(column - indent) > 3 || column === indent) continue;
    const by = Math.abs(column - indent);
    const spaces = by === 1 ? 'one space' : `${by} spaces`;
    const message = `This line stands ${spaces} too far ${column < indent ? 'in' : 'out'}. Write it below the keys that it belongs to.`;
    yield { message, ...word, edit: { start, end: start + indent, text: ' '.repeat(column) }, isGuess: true };
  }
}

/** A dash before keys that are no item of a list. */
export function* dashSlips(lines: LineIndex, line: number): Generator<Slip> {
  const [, lead, dash = '', pair = ''] =
    /^(\s*)(- +)([A-Za-z]\w*:(?:\s.*)?)$/.exec(lines.lineText(line)) ?? [];
  if (lead === undefined) return;
  const start = lines.lineStart(line) + lead.length;
  yield {
    message: `This dash begins no item of a list. Write ${pair.trim()}`,
    ...{ start, end: start + dash.length + pair.trimEnd().length },
    edit: { start, end: start + dash.length, text: '' },
    mendsAll: true,
    isGuess: true,
  };
}

/** An item whose dash stands too far in or out for the lines below it. */
export function* itemSlips(lines: LineIndex, line: number): Generator<Slip> {
  const text = lines.lineText(line);
  const [, lead, dash = ''] = /^( *)(- +)[A-Za-z]\w*:(?:\s|$)/.exec(text) ?? [];
  const [below, next] = [1, 2].map((more) =>
    line + more < lines.lineCount
      ? /^( *)[A-Za-z]\w*:(?:\s|$)/.exec(lines.lineText(line + more))?.[1]
      : undefined,
  );
  // One line alone may as well stand wrong itself.
  if (lead === undefined || below === undefined || next !== below) return;
  const by = lead.length + dash.length - below.length;
  if (by === 0 || Math.abs(by) > 3 || lead.length - by < 0) return;
  const start = lines.lineStart(line);
  const spaces = Math.abs(by) === 1 ? 'one space' : `${Math.abs(by)} spaces`;
  yield {
    message: `This line stands ${spaces} too far ${by > 0 ? 'in' : 'out'}. Write its dash below those of the other items.`,
    ...{ start: start + lead.length, end: start + text.trimEnd().length },
    edit: { start, end: start + lead.length, text: ' '.repeat(lead.length - by) },
    isGuess: true,
    mendsAll: true,
  };
}

/** The columns in which dashes stand on the lines above. */
function* dashesAbove(lines: LineIndex, line: number): Generator<number> {
  for (let above = line - 1; above >= Math.max(0, line - reach); above--) {
    const [, lead] = /^( *)- /.exec(lines.lineText(above)) ?? [];
    if (lead !== undefined) yield lead.length;
  }
}

/** The columns in which keys and dashes stand on the lines above, the nearest first. */
export function columnsAbove(lines: LineIndex, line: number): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let above = line - 1; above >= Math.max(0, line - reach); above--) {
    const match = /^( *)((?:- +)*)(?=[^\s#])/.exec(lines.lineText(above));
    const [, lead = '', dashes = ''] = match ?? [];
    if (!match) continue;
    columns.add(lead.length + dashes.length);
    columns.add(lead.length);
  }
  return columns;
}
