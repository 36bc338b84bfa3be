import assert from 'node:assert/strict';
import { base, briefsOf, worldOf } from './support/world.ts';

const gamma = base['factories/alpha.yaml']!.replace('Alpha', 'Gamma').replace(
  /location: .*/,
  'location: {country: US}',
);

describe('id-case', () => {
  it('finds both files of two ids that differ only in case, and names the other', () => {
    const files = { 'factories/Alpha.yaml': gamma };
    assert.deepEqual(
      briefsOf(files).filter((brief) => brief.includes('id-case')),
      ['factories/Alpha.yaml: id-case “name: Gamma”', 'factories/alpha.yaml: id-case “name: Alpha”'],
    );
    const problem = worldOf(files).checker.problemsOf('factories/alpha.yaml')[0]!;
    assert.equal(problem.severity, 'error');
    assert.equal(problem.related![0]!.file, 'factories/Alpha.yaml');
  });

  it('sees a file that cannot be read, and one that goes', () => {
    const { catalog, checker } = worldOf({ 'factories/Alpha.yaml': 'name: [' });
    assert.equal(checker.problemsOf('factories/alpha.yaml').length, 1);
    catalog.update([{ path: 'factories/Alpha.yaml', text: undefined }]);
    assert.deepEqual(checker.problemsOf('factories/alpha.yaml'), []);
  });

  it('lets a factory have the id of an accelerator', () => {
    assert.deepEqual(briefsOf({ 'factories/nvidia-b200.yaml': gamma }), []);
  });
});
