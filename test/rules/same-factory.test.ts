import assert from 'node:assert/strict';
import { base, briefsOf, messagesOf, worldOf } from './support/world.ts';

const gamma = base['factories/alpha.yaml']!.replace('[Acme]', '[Cube]');
const found = (name: string, more = ''): readonly string[] =>
  briefsOf({ 'factories/gamma.yaml': gamma.replace('name: Alpha', `name: ${name}`) + more });

describe('same-factory', () => {
  it('finds a name that two files share, whatever its case and punctuation, in both', () => {
    assert.deepEqual(found('“ALPHA”!'), [
      'factories/alpha.yaml: same-factory “Alpha”',
      'factories/gamma.yaml: same-factory ““ALPHA”!”',
    ]);
    assert.match(
      messagesOf('factories/gamma.yaml', { 'factories/gamma.yaml': gamma })[0]!,
      /^“Alpha” is also alpha\. /,
    );
  });

  it('finds a name that is the alias of another, once for each pair', () => {
    assert.deepEqual(found('Gamma\naliases: [Third, Beta, beta]'), [
      'factories/beta.yaml: same-factory “Beta”',
      'factories/gamma.yaml: same-factory “Beta”',
    ]);
  });

  it('finds none where one is part of the other, or supersedes it, at any distance', () => {
    assert.deepEqual(found('Alpha', 'partOf: alpha\n'), []);
    assert.deepEqual(found('Alpha', 'supersedes: [alpha]\n'), []);
    const between = gamma.replace('Alpha', 'Between').replace('status:', 'partOf: alpha\nstatus:');
    const files = { 'factories/between.yaml': between, 'factories/gamma.yaml': `${gamma}partOf: between\n` };
    assert.deepEqual(briefsOf(files), []);
  });

  it('takes names without letters or digits for none', () => {
    assert.deepEqual(found('"?"\naliases: ["!"]'), []);
  });

  it('follows edits of either file', () => {
    const { catalog, checker } = worldOf({ 'factories/gamma.yaml': gamma });
    assert.equal(checker.problemsOf('factories/alpha.yaml').length, 1);
    catalog.update([{ path: 'factories/gamma.yaml', text: gamma.replace('Alpha', 'Gamma') }]);
    assert.deepEqual(checker.problemsOf('factories/alpha.yaml'), []);
    catalog.update([{ path: 'factories/gamma.yaml', text: gamma.replace('Alpha', 'Beta') }]);
    assert.deepEqual([...checker.takeStale()].sort(), [...checker.paths()]);
    assert.equal(checker.problemsOf('factories/beta.yaml').length, 1);
    catalog.update([{ path: 'factories/beta.yaml', text: undefined }]);
    assert.deepEqual(checker.problemsOf('factories/gamma.yaml'), []);
  });
});
