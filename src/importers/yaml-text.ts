import { Document, isSeq, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';

/** A value as an entry's file holds it; what is undefined is left out. */
export type Plain = string | number | undefined | readonly Plain[] | { readonly [key: string]: Plain };

type PlainMap = Readonly<Record<string, Plain>>;

/** How wide a line becomes. */
const width = 110;

/**
 * A map as the YAML that a person would write: short lists of words on one line, short maps in a list too, long texts
 * folded. Comments stand above the items of the keys that they are given for.
 */
export function yamlText(value: PlainMap, comments: Readonly<Record<string, string>> = {}): string {
  const map = mapNode(value, 0);
  for (const [key, comment] of Object.entries(comments)) {
    const list = map.get(key, true);
    if (isSeq(list) && list.flow !== true) list.commentBefore = ` ${comment}`;
  }
  return map.items.length === 0 ? '' : textOf(map, width);
}

/** Characters that cannot be seen stand in double quotes alone (`scalarNode`), where they have an escape. */
function textOf(node: Node, lineWidth: number): string {
  const document = new Document(null, { schema: 'core' });
  document.contents = node;
  return document
    .toString({ lineWidth, flowCollectionPadding: false, doubleQuotedMinMultiLineLength: Infinity })
    .replace(
      /[\u007f-\u009f\u2028\u2029\ufeff]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

function mapNode(value: PlainMap, indent: number): YAMLMap<string, Node> {
  const map = new YAMLMap<string, Node>();
  for (const [key, each] of Object.entries(value)) {
    if (each !== undefined) map.set(key, blockNode(each, indent + 2, width - indent - key.length - 2));
  }
  return map;
}

/** A value in a block: its lines are indented by so much where it takes several; the first has that much room left. */
function blockNode(value: Plain, indent: number, room: number): Node {
  if (typeof value === 'string') return scalarNode(value, room);
  if (typeof value !== 'object') return new Scalar(value);
  const mayFlow = !isList(value) || value.every((item) => typeof item !== 'object');
  const flow = mayFlow || value.length === 0 ? flowNode(value) : undefined;
  if (flow && fits(flow, room)) return flow;
  if (!isList(value)) return mapNode(value, indent);
  const list = new YAMLSeq<Node>();
  list.items = value.map((item) => blockNode(item, indent + 2, width - indent - 2));
  return list;
}

/** Whether a text on one line has that room, and no line breaks of its own. */
function fits(flow: Node, room: number): boolean {
  const text = textOf(flow, 0).trimEnd();
  return text.length <= room && !text.includes('\\n');
}

function flowNode(value: Plain): Node {
  if (typeof value === 'string') return scalarNode(value, Infinity);
  if (typeof value !== 'object') return new Scalar(value);
  if (isList(value)) {
    const list = new YAMLSeq<Node>();
    list.items = value.map(flowNode);
    return Object.assign(list, { flow: true });
  }
  const map = new YAMLMap<string, Node>();
  for (const [key, each] of Object.entries(value)) if (each !== undefined) map.set(key, flowNode(each));
  return Object.assign(map, { flow: true });
}

function scalarNode(text: string, room: number): Node {
  const scalar = new Scalar(text);
  if (!readsBackFromBlock(text)) scalar.type = 'QUOTE_DOUBLE';
  else if (text.includes('\n')) scalar.type = 'BLOCK_LITERAL';
  else if (text.length > room && text.includes(' ')) scalar.type = 'BLOCK_FOLDED';
  return scalar;
}

/** Whether a text reads the same from a block: no spaces at its ends or in a row, nothing that a block cannot hold. */
function readsBackFromBlock(text: string): boolean {
  return !/^\s|\s$| {2}|[^\S\n ]|[^\n\P{Cc}]|[\p{Cs}\uFEFF\u2028\u2029\u0085]| \n|\n /u.test(text);
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
