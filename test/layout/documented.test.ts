import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import config from '../../eslint.config.mjs';

const root = join(import.meta.dirname, '../..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
const { scripts, dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string> | undefined
>;
const architecture = textOf('docs/architecture.md');
const contributing = textOf('CONTRIBUTING.md');

describe('docs/architecture.md', () => {
  const documented = [...architecture.matchAll(/^\| `([\w-]+)\/` +\|/gm)].map(([, room]) => room);

  it('has the rooms of src/, in the order that the linter holds', () => {
    const linted = config.flatMap(({ files = [] }) =>
      files.flatMap((each) => /^src\/([\w-]+)\/\*\*\/\*\.\{ts,tsx\}$/.exec(String(each))?.[1] ?? []),
    );
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true });
    assert.deepEqual(documented, linted);
    assert.deepEqual([...documented].sort(), folders.map(({ name }) => name).sort());
  });

  it('says of every package why it is there, and of none that is not', () => {
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    const [, chosen = ''] = architecture.split('\n## What was chosen, and why\n');
    const named = [...chosen.matchAll(/\*\*`([^`]+)`\*\*/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(named)].sort(), packages.sort());
  });

  it('names files that there are', () => {
    const rooms = documented.join('|');
    const paths = new RegExp(`\`((?:(?:${rooms})|test|scripts|schemas)/[\\w/.-]*[\\w/])\``, 'g');
    const missing = [...architecture.matchAll(paths)]
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(root, path)) && !existsSync(join(root, 'src', path)));
    assert.deepEqual(missing, []);
  });
});

describe('CONTRIBUTING.md', () => {
  it('names files that there are', () => {
    const paths = [...contributing.matchAll(/`((?:src|test|schemas|scripts|docs)\/[\w/.-]+\.\w+)`/g)];
    assert.ok(paths.length > 10);
    for (const [, path = ''] of paths) assert.ok(existsSync(join(root, path)), path);
  });

  it('names scripts that package.json has', () => {
    const names = [...contributing.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
    assert.ok(names.length > 5);
    for (const name of names) assert.ok(scripts?.[name], name);
  });
});
