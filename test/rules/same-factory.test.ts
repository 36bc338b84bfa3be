import assert from 'node:assert/strict';
import { base, briefsOf, messagesOf, worldOf } from './support/world.ts';

const gamma = base['factories/alpha.yaml']!.replace('[Acme]', '[Cube]');
const found = (name: string, more = ''): readonly string[] =>
  briefsOf({ 'factories/gamma.yaml': gamma.replace('name: Alpha', `name: ${name}`) + more });

describe('same-factory', () => {
  it('finds a name that two files share, whatever its case and punctuation, and tells it once', () => {
    assert.deepEqual(found('“ALPHA”!'), ['factories/gamma.yaml: same-factory ““ALPHA”!”']);
    assert.match(
      messagesOf('factories/gamma.yaml', { 'factories/gamma.yaml': gamma })[0]!,
      /^“Alpha” is also alpha\. /,
    );
  });

  it('finds a name that is the alias of another, once for each pair', () => {
    assert.deepEqual(found('Gamma\naliases: [Third, Beta, beta]'), [
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
    const told = (): number => checker.problemsOf('factories/gamma.yaml').length;
    const alpha = base['factories/alpha.yaml']!;
    assert.equal(told(), 1);
    catalog.update([{ path: 'factories/alpha.yaml', text: alpha.replace('name: Alpha', 'name: Omega') }]);
    assert.equal(told(), 0);
    catalog.update([{ path: 'factories/gamma.yaml', text: gamma.replace('Alpha', 'Beta') }]);
    assert.equal(told(), 1);
    catalog.update([{ path: 'factories/beta.yaml', text: undefined }]);
    assert.equal(told(), 0);
    catalog.update([{ path: 'factories/alpha.yaml', text: alpha.replace('name: Alpha', 'name: Beta') }]);
    assert.equal(told(), 1);
    catalog.update([
      { path: 'factories/alpha.yaml', text: `${alpha.replace('Alpha', 'Beta')}partOf: gamma\n` },
    ]);
    assert.equal(told(), 0);
  });

  it('names three others and how many more there are', () => {
    const ids = ['a1', 'a2', 'a3', 'a4', 'a5'];
    const files = Object.fromEntries(
      ids.map((id) => [`factories/${id}.yaml`, gamma.replace('Alpha', 'Five')]),
    );
    assert.match(messagesOf('factories/a5.yaml', files)[0]!, /^“Five” is also a1, a2, a3 and 1 more\. /);
    assert.match(messagesOf('factories/a3.yaml', files)[0]!, /^“Five” is also a1 and a2\. /);
    assert.equal(messagesOf('factories/a1.yaml', files).length, 0);
    const both = { ...files, 'factories/g6.yaml': gamma.replace('Alpha', 'Five\naliases: [Beta]') };
    assert.match(
      messagesOf('factories/g6.yaml', both)[0]!,
      /^“Five” and “Beta” are also a1, a2, a3 and 3 more\. /,
    );
  });
});
