import type { CatalogFile } from '../catalog/catalog.ts';
import { keyText, valueOf, type Node, type Pair, type Span } from '../document/node.ts';
import type { LanguageContext } from './language-context.ts';

/** One line of an outline. */
export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'map' | 'list' | 'item' | 'figure' | 'text';
  readonly span: Span;
  /** What to select: the key, or the first words of an item. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The outline of a file: its keys and items, as deep as they say something. */
export function outlineOf(context: LanguageContext, file: CatalogFile): readonly OutlineItem[] {
  const { root } = context.catalog.document(file);
  return root?.kind === 'map' ? root.pairs.map(ofPair) : [];
}

function ofPair(pair: Pair): OutlineItem {
  const { key, value } = pair;
  return {
    name: keyText(pair) || '…',
    detail: summary(value),
    kind: kindOf(value),
    span: { start: key.start, end: Math.max(key.end, value.end) },
    selection: { start: key.start, end: key.end },
    children: childrenOf(value),
  };
}

function childrenOf(node: Node): readonly OutlineItem[] {
  if (node.kind === 'map') return node.pairs.map(ofPair);
  if (node.kind === 'scalar' || node.items.every((item) => item.kind === 'scalar')) return [];
  return node.items.map((item, index) => {
    const { start, end } = item;
    const name = item.kind === 'map' ? labelOf(item) : summary(item);
    return {
      name: name === '' ? String(index + 1) : name,
      detail: '',
      kind: 'item',
      span: { start, end },
      selection: { start, end: item.kind === 'map' ? (item.pairs[0]?.key.end ?? end) : end },
      children: item.kind === 'scalar' ? [] : childrenOf(item),
    };
  });
}

/** What an item is known by: its count and hardware, its id, its day. */
function labelOf(item: Node): string {
  const parts = labels.map((key) => valueOf(item, key)).filter((node) => node !== undefined);
  const words = parts.map((node) =>
    node.kind === 'map' ? node.pairs.map(keyText).join(', ') : summary(node),
  );
  return words
    .filter((word) => word !== '')
    .slice(0, 2)
    .join(' · ');
}

const labels = [
  'id',
  'factory',
  'rank',
  'count',
  'equivalents',
  'hardware',
  'shares',
  'power',
  'itPower',
  'cost',
  'since',
  'price',
  'place',
] as const;

function summary(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return shortened(node.value === null ? '' : String(node.value));
    case 'sequence':
      return node.items.every((item) => item.kind === 'scalar')
        ? shortened(node.items.map(summary).join(', '))
        : String(node.items.length);
    case 'map':
      return '';
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function kindOf(node: Node): OutlineItem['kind'] {
  if (node.kind === 'map') return 'map';
  if (node.kind === 'sequence') return 'list';
  return typeof node.value === 'number' || /^[~≈≥≤$]?\d/.test(String(node.value)) ? 'figure' : 'text';
}
