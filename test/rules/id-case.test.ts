import assert from 'node:assert/strict';
import { base, briefsOf, worldOf } from './support/world.ts';

const gamma = base['factories/alpha.yaml']!.replace('Alpha', 'Gamma').replace(
  /location: .*/,
  'location: {country: US}',
);

describe('id-case', () => {
  it('tells of two ids that differ only in case once, and names the other', () => {
    const files = { 'factories/Alpha.yaml': gamma };
    assert.deepEqual(
      briefsOf(files).filter((brief) => brief.includes('id-case')),
      ['factories/Alpha.yaml: id-case “name: Gamma”'],
    );
    const problem = worldOf(files).checker.problemsOf('factories/Alpha.yaml')[0]!;
    assert.equal(problem.severity, 'error');
    assert.equal(problem.related![0]!.file, 'factories/alpha.yaml');
  });

  it('sees a file that cannot be read, and one that goes', () => {
    const { catalog, checker } = worldOf({
      'factories/delta.yaml': 'name: [',
      'factories/Delta.yaml': gamma,
    });
    const codes = (): readonly string[] => checker.problemsOf('factories/Delta.yaml').map(({ code }) => code);
    assert.deepEqual(codes(), ['id-case']);
    catalog.update([{ path: 'factories/delta.yaml', text: undefined }]);
    assert.deepEqual(codes(), ['id-form']);
  });

  it('lets a factory have the id of an accelerator', () => {
    assert.deepEqual(briefsOf({ 'factories/nvidia-b200.yaml': gamma }), []);
  });
});
