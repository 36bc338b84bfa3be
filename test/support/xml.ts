import assert from 'node:assert/strict';

/** An element of XML. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** The text in it, without that of its children. */
  text: string;
}

/** Reads XML as strictly as we write it: one root, every element closed, no sign that XML forbids, no entity but numbers. */
export function parseXml(source: string): XmlNode {
  assert.match(source, /^<\?xml version="1\.0" encoding="utf-8"\?>\n</);
  assert.doesNotMatch(source, /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u);
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = source.slice(source.indexOf('?>') + 2);
  const parts = body.matchAll(/<(\/?)([A-Za-z][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g);
  for (const [whole, closing, name = '', written = '', empty, text, stray] of parts) {
    assert.equal(stray, undefined, whole);
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += decoded(text);
    else if (closing === '/') {
      assert.equal(parent.name, name);
      open.pop();
    } else {
      const pairs = [...written.matchAll(/([\w.:-]+)="([^"]*)"/g)];
      const attributes = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, decoded(value)]));
      assert.equal(Object.keys(attributes).length, pairs.length, 'an attribute stands twice');
      const node: XmlNode = { name, attributes, children: [], text: '' };
      parent.children.push(node);
      if (empty !== '/') open.push(node);
    }
  }
  assert.equal(open.length, 1, 'an element is not closed');
  assert.equal(root.children.length, 1);
  assert.equal(root.text.trim(), '');
  return root.children[0]!;
}

/** The children of a name. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

function decoded(text: string): string {
  assert.doesNotMatch(text, /&(?!#\d+;)/);
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
