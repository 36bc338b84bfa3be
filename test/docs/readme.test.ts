import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contributes } from '../../package.json';
import { commands } from '../../src/cli/registry.ts';

const readme = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8').replaceAll('\r\n', '\n');

/** The rows of the table beneath a heading, each as the text of its cells. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = readme.split(`\n### ${heading}\n`);
  const [, ...rows] = (/(?:^\|.*\n)+/m.exec(section)?.[0] ?? '').trimEnd().split('\n');
  return rows.slice(1).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('README.md', () => {
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

  it('shows every command of the command line, and no other', () => {
    const shown = [...readme.matchAll(/^node dist\/cli\.js (\S+)/gm)].map(([, name]) => name);
    assert.deepEqual([...new Set(shown)].sort(), commands.map(({ name }) => name).sort());
  });

  it('links to files that there are', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => target);
    assert.ok(targets.length > 3);
    for (const target of targets) readFileSync(path.resolve(__dirname, '../..', target));
  });
});
