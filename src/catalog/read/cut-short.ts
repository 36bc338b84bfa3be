import { keyText, type Node, type Path } from '../../document/node.ts';
import type { SourceDocument } from '../../document/parse.ts';
import { quotedText } from '../../document/scalar-text.ts';
import type { EntryKind } from '../entries.ts';
import type { Problem } from '../problem.ts';
import { bareSchemaAt } from './bare-schemas.ts';

/** Texts that end at a # with a word right after it: `Colossus #2` is read as `Colossus`, and a comment. */
export function findCutShort(kind: EntryKind, { root, text, lines }: SourceDocument): readonly Problem[] {
  const found: Problem[] = [];
  const check = (node: Node, path: Path): void => {
    if (node.kind !== 'scalar' || node.style !== 'plain' || typeof node.value !== 'string') return;
    const end = lines.lineEnd(lines.positionAt(node.end).line);
    const rest = beforeComment(text.slice(node.end, end).trimEnd());
    if (!/^[ \t]+#[\p{L}\p{N}]/u.test(rest) || rest.includes('ai-factories-disable')) return;
    const schema = bareSchemaAt(kind, path);
    if (!schema || schema.notation !== undefined || schema.enum || schema.const !== undefined) return;
    const whole = node.value + rest;
    const yaml = whole.includes('"') && !whole.includes("'") ? `'${whole}'` : `"${quotedText(whole, '"')}"`;
    const message = `YAML takes “${rest.trimStart()}” for a comment, and reads “${node.value}”. Quote the text: ${yaml}`;
    const span = { start: node.start, end: node.end + rest.length };
    found.push({ code: 'cut-short', severity: 'warning', message, ...span, data: { yaml } });
  };
  const visit = (node: Node, path: Path): void => {
    if (node.kind === 'scalar') check(node, path);
    else if (node.flow)
      return; // there it swallows the bracket as well
    else if (node.kind === 'sequence') node.items.forEach((item, index) => visit(item, [...path, index]));
    else for (const pair of node.pairs) visit(pair.value, [...path, keyText(pair)]);
  };
  if (root && hasHashAtWord(text)) visit(root, []);
  return found;
}

/** What is cut off a text, without the comment behind it: that has a space after its #. */
function beforeComment(rest: string): string {
  for (let at = rest.indexOf('#'); at >= 0; at = rest.indexOf('#', at + 1)) {
    const isAlone = at + 1 === rest.length || isBlank(rest.charAt(at + 1));
    if (isAlone && isBlank(rest.charAt(at - 1))) return rest.slice(0, at).trimEnd();
  }
  return rest;
}

function isBlank(sign: string): boolean {
  return sign === ' ' || sign === '\t';
}

/** Whether a # stands after a blank and before a sign: looked for by the #, which is rare, for blanks are not. */
function hasHashAtWord(text: string): boolean {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    if (isBlank(text.charAt(at - 1)) && /[^\s#]/.test(text.charAt(at + 1))) return true;
  }
  return false;
}
