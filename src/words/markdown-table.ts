import { printable } from './printable.ts';

/** Lines of a Markdown table of plain texts, whatever they hold. Figures are aligned to the right. */
export function markdownTable(
  columns: readonly { readonly head: string; readonly align: 'left' | 'right' }[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [
    line(columns.map(({ head }) => markdownCell(head))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((cells) => line(cells.map(markdownCell))),
  ].join('');
}

/**
 * A text that stays text in a table of GitHub, Jekyll and any CommonMark: no markup, no HTML, no Liquid, no cell or row
 * of its own, no link made of a bare address.
 */
export function markdownCell(text: string): string {
  return printable(text)
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|]/g, '\\$&')
    .replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`)
    .replace(/(?!^)~/g, '\\~') // what closes a strikethrough; ~150,000 at the start closes none
    .replace(/\$(?!\d)/g, '\\$') // what opens a formula; $4.41B opens none
    .replace(/@|:(?=\/\/)/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}&#46;`);
}
