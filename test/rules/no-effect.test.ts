import assert from 'node:assert/strict';
import { base, briefsOf, changed, messagesOf, worldOf, type Files } from './support/world.ts';

const draft = 'editions/2026H1.yaml';
const withKeys = (text: string, metric = 'headline'): Files =>
  changed(draft, ['metric: equivalents', `metric: ${metric}`], ['previous: 2025H2\n', `${text}\n`]);
const gamma = base['factories/alpha.yaml']!.replace('Alpha', 'Gamma')
  .replace('[Acme]', '[Cube]')
  .replace('100,000', '5');

describe('no-effect', () => {
  it('is content where a tie decides an order', () => {
    assert.deepEqual(briefsOf(withKeys('ties: [[beta, alpha]]')), []);
  });

  it('finds a tie of a factory that ties with none, or is not ranked', () => {
    const files = { ...withKeys('ties: [[beta, alpha], [gamma]]'), 'factories/gamma.yaml': gamma };
    assert.deepEqual(messagesOf(draft, files), [
      'This does nothing: gamma ties with no other factory by headline. Delete it, or mend what it was meant for.',
    ]);
    assert.deepEqual(briefsOf(withKeys('ties: [[beta, alpha]]', 'equivalents')), [
      `${draft}: no-effect “beta”`,
      `${draft}: no-effect “alpha”`,
    ]);
    const part = {
      ...withKeys('ties: [[beta, alpha, gamma]]'),
      'factories/gamma.yaml': `${gamma}partOf: alpha\n`,
    };
    assert.match(messagesOf(draft, part)[0]!, /gamma is not ranked: part of alpha/);
  });

  it('finds one that is excluded, or named twice', () => {
    assert.deepEqual(briefsOf(withKeys('ties: [[beta, alpha]]\nexclude: [{factory: alpha, reason: x}]')), [
      `${draft}: no-effect “beta”`,
      `${draft}: no-effect “alpha”`,
    ]);
    assert.match(
      messagesOf(draft, withKeys('ties: [[beta, alpha], [beta]]'))[0]!,
      /beta stands in ties above already/,
    );
  });

  it('asks of a published edition the list as it was published', () => {
    const changedCount = changed('factories/alpha.yaml', ['100,000', '200,000']);
    assert.deepEqual(briefsOf(changedCount), [], 'a later edit unties nothing');
    const published = 'editions/2025H2.yaml';
    const tied = changed(published, ['[beta, alpha]', '[beta, alpha, gamma]']);
    assert.deepEqual(messagesOf(published, { ...tied, 'factories/gamma.yaml': gamma }), [
      'This does nothing: gamma is not on the published list. Delete it, or mend what it was meant for.',
    ]);
  });

  it('finds an exclusion twice, or of a kind that takes no part', () => {
    assert.deepEqual(messagesOf(draft, withKeys('exclude: [{factory: beta}, {factory: beta}]')), [
      'This does nothing: beta is excluded above already. Delete it, or mend what it was meant for.',
    ]);
    assert.deepEqual(messagesOf(draft, withKeys('kinds: [campus]\nexclude: [{factory: beta}]')), [
      'This does nothing: beta takes no part: the list has no clusters. Delete it, or mend what it was meant for.',
    ]);
    assert.deepEqual(briefsOf(withKeys('exclude: [{factory: beta, reason: another list}]')), []);
  });

  it('fades what does nothing, and follows the figures', () => {
    const { catalog, checker } = worldOf(withKeys('ties: [[beta, alpha]]'));
    assert.deepEqual(checker.problemsOf(draft), []);
    catalog.update([
      { path: 'factories/alpha.yaml', text: base['factories/alpha.yaml']!.replace('100,000', '100,001') },
    ]);
    assert.equal(checker.problemsOf(draft).length, 2);
    assert.deepEqual(checker.problemsOf(draft)[0]!.tags, ['unnecessary']);
  });
});
