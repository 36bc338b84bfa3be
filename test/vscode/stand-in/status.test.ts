import assert from 'node:assert/strict';
import { editor } from '../../support/vscode.ts';
import { until } from '../support/until.ts';
import { putCatalog, sound, started } from './support/started.ts';

const root = '/work/catalog';
const alpha = `${root}/factories/alpha.yaml`;

/** How many problems are shown, as the status counts them. */
function shown(): string {
  const all = [...editor.problems.values()].flat() as { severity?: number }[];
  const errors = all.filter(({ severity }) => severity === 0).length;
  const words = [
    [errors, 'error'],
    [all.length - errors, 'warning'],
  ] as const;
  const told = words.flatMap(([n, word]) => (n > 0 ? [`${n} ${word}${n === 1 ? '' : 's'}`] : []));
  return told.join(', ') || 'no problems';
}

const messages = (): string =>
  JSON.stringify([...editor.problems].map(([file, all]) => [file, all.map(({ message }) => message)]));

const said = (): string => {
  const items = [...editor.statuses].filter(([id]) => id.startsWith('aiFactories.status'));
  return String(items[0]?.[1].text).replace(/.* · /, '');
};

describe('the status of a catalog', () => {
  beforeEach(() => editor.reset());

  it('counts the problems that are shown, whatever comes, changes and goes', async () => {
    putCatalog(root);
    editor.write(`${root}/factories/wrong.yaml`, 'name: [\n');
    await started('/work');
    const document = await editor.open(editor.uri(alpha));
    const text = sound['factories/alpha.yaml']!;
    const steps: readonly (() => unknown)[] = [
      () => undefined,
      () => document.set(text.replace('status:', 'stauts:')),
      () => document.set(text.replace('hardware: nvidia', 'hardware: nobody')),
      () => {
        editor.remove(`${root}/factories/wrong.yaml`);
        editor.tell('delete', `${root}/factories/wrong.yaml`);
      },
      () => document.set(text),
      () => {
        editor.write(`${root}/factories/more.yml`, text);
        editor.tell('create', `${root}/factories/more.yml`);
      },
    ];
    const counted: string[] = [];
    for (const step of steps) {
      const before = messages();
      step();
      if (step !== steps[0]) await until('other problems', () => messages() !== before);
      await until(`${shown()}, not ${said()}`, () => said() === shown());
      counted.push(said());
    }
    assert.ok(new Set(counted).size > 2, counted.join(' | '));
    assert.deepEqual(editor.errors, []);
  });
});
