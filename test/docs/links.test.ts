import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const docs = readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md'));
const pages = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'examples/epoch-frontier/README.md'],
  ...docs.map((name) => `docs/${name}`),
];

/** A page without what stands in blocks and spans of code. */
function proseOf(page: string): string {
  return readFileSync(path.join(root, page), 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/^(```+).*?^\1$/gms, '')
    .replace(/^ {4}.*$/gm, '')
    .replace(/`[^`\n]*`(?!\])/g, '');
}

/** The anchors of a page: its headings as GitHub names them, and ids of its own. */
function anchorsOf(page: string): ReadonlySet<string> {
  const text = readFileSync(path.join(root, page), 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/^(```+).*?^\1$/gms, '');
  const counts = new Map<string, number>();
  const headings = [...text.matchAll(/^#{1,6} +(.*?) *#*$/gm)].map(([, title = '']) => {
    const plain = title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    const slug = plain
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
  return new Set([...headings, ...[...text.matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id)]);
}

describe('The links of the documents', () => {
  for (const page of pages) {
    it(`of ${page} lead somewhere`, () => {
      const links = [...proseOf(page).matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map(
        ([, link = '']) => link,
      );
      for (const link of links) {
        if (/^[a-z][a-z0-9+.-]*:/i.test(link)) continue;
        const [, target = '', anchor = ''] = /^([^#]*)(?:#(.*))?$/.exec(link) ?? [];
        const file = target === '' ? page : path.posix.join(path.posix.dirname(page), decodeURI(target));
        assert.ok(existsSync(path.join(root, file)), `${page}: ${link}`);
        if (anchor !== '' && file.endsWith('.md')) assert.ok(anchorsOf(file).has(anchor), `${page}: ${link}`);
      }
    });
  }

  it('of docs/README.md lead to every document', () => {
    const index = proseOf('docs/README.md');
    for (const name of docs) {
      if (name !== 'README.md')
        assert.ok(index.includes(`](${name})`), `docs/README.md does not name ${name}`);
    }
  });
});
