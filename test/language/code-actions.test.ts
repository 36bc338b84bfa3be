import assert from 'node:assert/strict';
import { codeActionsAt, fixAll, fixesOfRefused } from '../../src/language/code-actions.ts';
import type { LanguageContext } from '../../src/language/language-context.ts';
import { applyFix } from '../rules/support/apply.ts';
import { base, changed, worldOf, type Files, type World } from '../rules/support/world.ts';

const path = 'factories/alpha.yaml';
const contextOver = ({ catalog, rankings }: World): LanguageContext => ({
  catalog,
  rankings,
  edition: rankings.latestEdition(),
});

/** The titles of what is offered where a text stands. */
function titlesAt(files: Files, text: string): readonly string[] {
  const world = worldOf(files);
  const file = world.catalog.file(path)!;
  const start = file.text.indexOf(text);
  const actions = codeActionsAt(contextOver(world), world.checker, file, { start, end: start });
  return actions.map(({ fix }) => fix.title);
}

describe('code actions', () => {
  it('are of the problems that the cursor touches, and no others', () => {
    const files = changed(
      path,
      ['hardware: nvidia-h100-sxm', 'hardware: H100'],
      ['country: US', 'country: usa'],
    );
    assert.deepEqual(titlesAt(files, 'H100'), [
      'Change to nvidia-h100-sxm',
      'Disable unknown-hardware for this line, with a reason',
    ]);
    assert.deepEqual(titlesAt(files, 'usa'), [
      'Change to US',
      'Disable unknown-country for this line, with a reason',
    ]);
    assert.deepEqual(titlesAt(files, 'status'), []);
  });

  it('mend at once what can only be meant one way, and nothing else', () => {
    const files = changed(
      path,
      ['hardware: nvidia-h100-sxm', 'hardware: "H100"   # as it calls itself'],
      ['country: US, lat: 47.23, lon: -119.85', 'country: usa, lat: -119.85e-1, lon: 47.23'],
      ['source: survey', 'source: survy'],
    );
    const world = worldOf(files);
    const fix = fixAll(contextOver(world), world.checker, world.catalog.file(path)!);
    const after = applyFix({ [path]: files[path]! }, fix!)[path]!;
    assert.equal(
      after,
      files[path]!.replace('"H100"', '"nvidia-h100-sxm"').replace('usa', 'US').replace('survy', 'survey'),
    );
  });

  it('offer nothing to mend at once where nothing is certain', () => {
    const world = worldOf(changed(path, ['hardware: nvidia-h100-sxm', 'hardware: nvidia-h100']));
    assert.equal(fixAll(contextOver(world), world.checker, world.catalog.file(path)!), undefined);
    const sound = worldOf();
    assert.equal(fixAll(contextOver(sound), sound.checker, sound.catalog.file(path)!), undefined);
  });

  it('rename a file with the wrong ending, unless another stands there', () => {
    const world = worldOf();
    world.catalog.update([
      { path: 'hardware/new.yml', refused: 'The ending is .yml. Rename the file to new.yaml.' },
      { path: 'factories/alpha.yml', refused: 'The ending is .yml. Rename the file to alpha.yaml.' },
    ]);
    assert.deepEqual(fixesOfRefused(contextOver(world), 'hardware/new.yml'), [
      {
        title: 'Rename the file to new.yaml',
        renames: [{ from: 'hardware/new.yml', to: 'hardware/new.yaml' }],
        preferred: true,
      },
    ]);
    assert.deepEqual(fixesOfRefused(contextOver(world), 'factories/alpha.yml'), []);
    assert.deepEqual(fixesOfRefused(contextOver(world), 'factories/alpha.yaml'), []);
  });

  it('do not rename a file while one that names it cannot be read', () => {
    const gamma = base[path]!.replace('Alpha', 'Gamma').replace(/location: .*/, 'location: {country: US}');
    const files = { 'factories/Gamma.yaml': gamma };
    const titles = (world: World): readonly string[] => {
      const file = world.catalog.file('factories/Gamma.yaml')!;
      return codeActionsAt(contextOver(world), world.checker, file, { start: 0, end: 1 }).map(
        ({ fix }) => fix.title,
      );
    };
    assert.equal(titles(worldOf(files))[0], 'Rename the file to gamma.yaml');
    const broken = { ...files, 'editions/2027H1.yaml': 'ties: [[Gamma' };
    assert.deepEqual(titles(worldOf(broken)), ['Disable id-form for this line, with a reason']);
  });
});
