import assert from 'node:assert/strict';
import { rankingFile } from '../../src/ranking/ranking-file.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { base, briefsOf, changed, messagesOf, worldOf, type Files } from './support/world.ts';

const draft = 'editions/2026H1.yaml';
const gamma = base['factories/alpha.yaml']!.replace('Alpha', 'Gamma')
  .replace('[Acme]', '[Cube]')
  .replace('100,000', '5');

describe('stale-ranking', () => {
  const path = 'editions/2026H1.ranking.yaml';
  const rerank = (): string => {
    const { catalog, rankings } = worldOf();
    return rankingFile(rankEdition(catalog, rankings, catalog.edition('2026H1')!));
  };

  it('is content with what Rerank writes, with either line break', () => {
    assert.deepEqual(briefsOf({ [path]: rerank() }), []);
    assert.deepEqual(briefsOf({ [path]: rerank().replaceAll('\n', '\r\n') }), []);
  });

  it('finds a draft whose list has changed since, through whatever it rests on', () => {
    for (const change of [
      changed('factories/alpha.yaml', ['100,000', '100,001']),
      changed('hardware/nvidia-b200.yaml', ['tdp: 1000 W', 'tdp: 1001 W']),
      changed('catalog.yaml', ['1.82', '1.83']),
      changed(draft, ['metric: equivalents', 'metric: power']),
      { 'factories/gamma.yaml': gamma },
      {
        'factories/beta.yaml': undefined,
        'editions/2025H2.yaml': undefined,
        'editions/2025H2.ranking.yaml': undefined,
      },
    ] satisfies Files[]) {
      const { catalog, checker } = worldOf({ [path]: rerank() });
      assert.deepEqual(checker.problemsOf(path), []);
      catalog.update(Object.entries(change).map(([file, text]) => ({ path: file, text })));
      const [problem] = checker.problemsOf(path);
      assert.equal(problem!.message, 'The list has changed since. Rerank writes it anew.');
    }
  });

  it('leaves what was published alone', () => {
    assert.deepEqual(briefsOf(changed('factories/alpha.yaml', ['100,000', '500,000'])), []);
  });

  it('finds a file of another edition, and of none', () => {
    const other = rerank().replace('edition: 2026H1', 'edition: 2025H2');
    assert.deepEqual(messagesOf(path, { [path]: other }), [
      'This file is of 2025H2, not of 2026H1. Rerank writes it anew.',
    ]);
    const orphan = 'editions/2024H1.ranking.yaml';
    assert.deepEqual(briefsOf({ [orphan]: rerank() }), [`${orphan}: stale-ranking “2026H1”`]);
  });

  it('says nothing while the edition is being typed', () => {
    const broken = { ...changed(draft, ['metric: equivalents', 'metric: [']), [path]: rerank() };
    assert.deepEqual(messagesOf(path, broken), []);
  });
});
