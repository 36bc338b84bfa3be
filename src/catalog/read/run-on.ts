import type { Node } from '../../document/node.ts';
import type { SourceDocument } from '../../document/parse.ts';
import type { Problem } from '../problem.ts';

/**
 * Items of a list that YAML reads as more of the item above, since their dash stands too far in: `- Acme` and, below it,
 * `  - Blue` are one item, “Acme - Blue”. One problem for each such line.
 */
export function findRunOnItems({ root, text, lines }: SourceDocument): readonly Problem[] {
  const found: Problem[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'map') for (const pair of node.pairs) visit(pair.value);
    if (node.kind !== 'sequence' || node.flow) return;
    node.items.forEach((item, index) => {
      const mark = node.marks[index];
      if (item.kind !== 'scalar') visit(item);
      else if (
        item.style === 'plain' &&
        mark !== undefined &&
        text.slice(item.start, item.end).includes('\n')
      )
        found.push(...runOnLines(item.start, item.end, mark));
    });
  };
  const runOnLines = (start: number, end: number, mark: number): Problem[] => {
    const [first, last] = [lines.positionAt(start).line, lines.positionAt(end).line];
    const lead = ' '.repeat(lines.positionAt(mark).column);
    return Array.from({ length: last - first }, (_, index) => first + 1 + index).flatMap((line) => {
      const words = text.slice(lines.lineStart(line), Math.min(lines.lineEnd(line), end)).trim();
      if (!/^-(?:\s|$)/.test(words)) return [];
      const at = lines.lineStart(line) + lines.lineText(line).search(/\S/);
      const edit = { start: lines.lineStart(line), end: at, text: lead };
      const message = `YAML reads this line as more of the item above it. Write its dash below the one of that item.`;
      const span = { start: at, end: at + words.length };
      return [
        { code: 'syntax', severity: 'warning' as const, message, ...span, data: { edit, isGuess: true } },
      ];
    });
  };
  if (root) visit(root);
  return found;
}
