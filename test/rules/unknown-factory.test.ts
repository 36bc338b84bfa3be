import assert from 'node:assert/strict';
import { assertOne, more } from './support/assert-one.ts';
import { base, briefsOf, changed } from './support/world.ts';

const alpha = 'factories/alpha.yaml';
const list = 'editions/2025H2.yaml';

describe('unknown-factory', () => {
  it('suggests an id by name and by spelling', () => {
    assertOne(alpha, more(alpha, 'partOf: BETA\n'), 'unknown-factory “BETA”', 'Did you mean beta?');
    assertOne(alpha, more(alpha, 'supersedes: [btea]\n'), 'unknown-factory “btea”', 'Did you mean beta?');
    const named = {
      ...changed('factories/beta.yaml', [firstLine('factories/beta.yaml'), 'name: Project Omega']),
    };
    assertOne(
      alpha,
      { ...named, ...more(alpha, 'partOf: Project omega\n') },
      'unknown-factory “Project omega”',
      'Did you mean beta?',
    );
  });

  it('suggests nothing where nothing is near', () => {
    assertOne(
      alpha,
      more(alpha, 'partOf: zzz\n'),
      'unknown-factory “zzz”',
      'Add factories/zzz.yaml, or write the id of a file there.',
    );
  });

  it('looks at the ties and the exclusions of an edition', () => {
    assertOne(
      list,
      changed(list, ['[beta, alpha]', '[beta, alhpa]']),
      'unknown-factory “alhpa”',
      'Did you mean alpha?',
    );
    const exclusion = more(list, 'exclude: [{factory: alhpa, reason: x}]\n');
    assertOne(list, exclusion, 'unknown-factory “alhpa”', 'Did you mean alpha?');
  });

  it('is told again when the factory comes and goes', () => {
    const files = more(alpha, 'partOf: omega\n');
    assert.equal(briefsOf(files).filter((brief) => brief.includes('unknown-factory')).length, 1);
    const complete = { ...files, 'factories/omega.yaml': (base[alpha] ?? '').replace('Alpha', 'Omega') };
    assert.equal(briefsOf(complete).filter((brief) => brief.includes('unknown-factory')).length, 0);
  });
});

function firstLine(path: string): string {
  return (base[path] ?? '').split('\n')[0] ?? '';
}
