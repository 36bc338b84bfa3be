import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contributes } from '../../package.json';
import { commands } from '../../src/cli/registry.ts';

const read = (file: string): string =>
  readFileSync(path.resolve(__dirname, '../..', file), 'utf8').replaceAll('\r\n', '\n');

/** The rows of the table beneath a heading of docs/vscode.md, each as the text of its cells. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = read('docs/vscode.md').split(`\n## ${heading}\n`);
  const [, ...rows] = (/(?:^\|.*\n)+/m.exec(section)?.[0] ?? '').trimEnd().split('\n');
  return rows.slice(1).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/vscode.md', () => {
  it('names every command of the palette, and no other', () => {
    const titles = rowsUnder('Commands').map(([title]) => title);
    assert.deepEqual([...titles].sort(), contributes.commands.map(({ title }) => title).sort());
  });

  it('names every setting with its default, and no other', () => {
    const settings = Object.entries(contributes.configuration.properties);
    assert.deepEqual(
      rowsUnder('Settings').map(([key, value]) => [key, value]),
      settings.map(([key, { default: value }]) => [`\`${key}\``, `\`${value}\``]),
    );
  });
});

describe('docs/command-line.md', () => {
  it('shows every command of the command line, and no other', () => {
    const shown = [...read('docs/command-line.md').matchAll(/^node dist\/cli\.js (\S+)/gm)].map(
      ([, name]) => name,
    );
    assert.deepEqual([...new Set(shown)].sort(), commands.map(({ name }) => name).sort());
  });
});

describe('README.md', () => {
  it('says what it is in three sentences, and shows one picture', () => {
    const [, what = ''] = /^# AI Factories\n\n([^]*?)\n\n!\[/.exec(read('README.md')) ?? [];
    assert.equal(what.match(/\.(?=\s|$)/g)?.length, 3);
    assert.equal(read('README.md').match(/!\[/g)?.length, 1);
  });

  it('links to files that there are', () => {
    const targets = [...read('README.md').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      ([, target = '']) => target,
    );
    assert.ok(targets.length > 3);
    for (const target of targets) read(target);
  });

  it('names no registry that AI Factories is not on', () => {
    for (const file of ['README.md', 'docs/command-line.md', 'docs/vscode.md', 'packaging/npm/README.md'])
      assert.doesNotMatch(
        read(file),
        /npx (?!--no-install)|npm (?:i|install)(?: -\S+)* ai-factories|ext install|marketplace\.visual/,
        file,
      );
  });
});
