import assert from 'node:assert/strict';
import { problemMatcher } from '../../.github/problem-matcher.json';
import { factory, Folders } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

describe('the problem matcher', () => {
  const folders = new Folders();

  it('finds every problem in the text of validate, and nothing else', async () => {
    const cwd = folders.bare({
      'factories/a.yaml': factory('A (old) error', '{hardware: nvidia-h100-sxm, count: 1.2 TW}'),
      'factories/b.yaml': factory('B', '{hardware: nvidia-h100-sxm5, count: 100}'),
      'factories/c.yaml': 'name: [',
    });
    const { stdout } = await cli(['validate'], { cwd });
    const { problems } = JSON.parse((await cli(['validate', '--format', 'json'], { cwd })).stdout) as {
      problems: Record<string, string | number>[];
    };
    const [{ pattern }] = problemMatcher as [(typeof problemMatcher)[number]];
    const [{ regexp, file, line, column, severity, message, code }] = pattern as [(typeof pattern)[number]];
    const found = stdout.split('\n').flatMap((text) => {
      const match = new RegExp(regexp).exec(text);
      if (!match) return [];
      const at = (group: number): string => match[group] ?? '';
      return [[at(file), Number(at(line)), Number(at(column)), at(severity), at(message), at(code)]];
    });
    assert.ok(found.length > 3);
    assert.deepEqual(
      found,
      problems.map((each) => [each.file, each.line, each.column, each.severity, each.message, each.code]),
    );
  });
});
