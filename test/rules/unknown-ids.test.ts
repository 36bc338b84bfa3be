import assert from 'node:assert/strict';
import { base, briefsOf, changed, messagesOf, type Files } from './support/world.ts';

const alpha = 'factories/alpha.yaml';
const list = 'editions/2025H2.yaml';
const hardware = 'hardware/nvidia-b200.yaml';
const more = (path: string, text: string): Files => ({ [path]: `${base[path] ?? ''}${text}` });

/** Asserts one problem over the base: where, what is underlined, and how its message ends. */
function assertOne(path: string, files: Files, brief: string, end: string): void {
  assert.deepEqual(briefsOf(files), [`${path}: ${brief}`]);
  const [message = ''] = messagesOf(path, files);
  assert.ok(message.endsWith(end), message);
}

describe('the base catalog', () => {
  it('has nothing unknown in it', () => assert.deepEqual(briefsOf({}), []));
});

describe('unknown-hardware', () => {
  const written = (id: string): Files => changed(alpha, ['hardware: nvidia-h100-sxm', `hardware: ${id}`]);
  const names: readonly (readonly [string, string, string])[] = [
    ['its name', 'NVIDIA H100 SXM5 80GB', 'nvidia-h100-sxm'],
    ['its alias', 'H100', 'nvidia-h100-sxm'],
    ['its alias in another case', 'h100', 'nvidia-h100-sxm'],
    ['its spelling', 'nvidia-h100-smx', 'nvidia-h100-sxm'],
    ['how it begins', 'nvidia-h100', 'nvidia-h100-sxm'],
    ['the id in another case', 'NVIDIA-B200', 'nvidia-b200'],
  ];
  for (const [by, id, meant] of names) {
    it(`suggests an id by ${by}`, () => {
      assertOne(alpha, written(id), `unknown-hardware “${id}”`, `Did you mean ${meant}?`);
    });
  }

  it('suggests nothing where nothing is near', () => {
    const end = 'Add hardware/google-tpu-v9.yaml, or write the id of a file there.';
    assertOne(alpha, written('google-tpu-v9'), 'unknown-hardware “google-tpu-v9”', end);
  });

  it('points at the one of a list, and at the key of a share', () => {
    assertOne(
      alpha,
      written('[nvidia-b200, nvidia-h100-smx]'),
      'unknown-hardware “nvidia-h100-smx”',
      'nvidia-h100-sxm?',
    );
    const shares = changed(alpha, [
      'hardware: nvidia-h100-sxm',
      'shares: {nvidia-b200: 40%, nvidia-h100-smx: 60%}',
    ]);
    assertOne(alpha, shares, 'unknown-hardware “nvidia-h100-smx”', 'nvidia-h100-sxm?');
  });

  it('looks at claims and at the reference', () => {
    const claim = 'claims: [{count: 100k, hardware: nvidia-h100-smx, source: survey}]\n';
    assert.deepEqual(
      briefsOf(more(alpha, claim)).filter((brief) => brief.includes('unknown')),
      [`${alpha}: unknown-hardware “nvidia-h100-smx”`],
    );
    const reference = changed('catalog.yaml', ['reference: nvidia-h100-sxm', 'reference: nvidia-h100-smx']);
    assert.ok(briefsOf(reference).includes('catalog.yaml: unknown-hardware “nvidia-h100-smx”'));
  });

  it('leaves hardware alone whose file is there but broken', () => {
    const brief = briefsOf({ ...written('half'), 'hardware/half.yaml': 'name: [\n' });
    assert.deepEqual(
      brief.filter((each) => each.startsWith(alpha)),
      [],
    );
  });
});

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

describe('unknown-source', () => {
  it('finds a source of a batch, of a claim and of a price that nobody has', () => {
    assertOne(
      alpha,
      changed(alpha, ['source: survey', 'source: surevy']),
      'unknown-source “surevy”',
      'Did you mean survey?',
    );
    const claim = more(alpha, 'claims: [{power: 142 MW, source: zzzzzz}]\n');
    const end = 'Add it to sources here, with a title, or to catalog.yaml.';
    assertOne(alpha, claim, 'unknown-source “zzzzzz”', end);
    const price = more(hardware, 'prices: [{since: 2025, price: $40k, source: zzzzzz}]\n');
    assertOne(hardware, price, 'unknown-source “zzzzzz”', end);
  });

  it('knows the sources of the file itself and those of catalog.yaml', () => {
    const own = changed(alpha, ['source: survey', 'source: own']);
    const sources = 'sources: [{id: own, title: Our own, supports: [compute]}]\n';
    assert.deepEqual(briefsOf({ [alpha]: `${own[alpha] ?? ''}${sources}` }), []);
  });

  it('says nothing of sources where catalog.yaml cannot be read: that file has the problem', () => {
    const named = changed(alpha, ['source: survey', 'source: shared']);
    const broken = changed('catalog.yaml', ['overhead: 1.82', 'overhead: much']);
    assert.deepEqual(briefsOf({ ...named, ...broken }), ['catalog.yaml: quantity “much”']);
  });

  it('wants a source without a title to be one of catalog.yaml', () => {
    assertOne(
      alpha,
      more(alpha, 'sources: [{id: surveys}]\n'),
      'unknown-source “surveys”',
      'Did you mean survey?',
    );
    assert.deepEqual(briefsOf(more(alpha, 'sources: [{id: survey}]\n')), []);
  });
});

describe('unknown-edition', () => {
  const next = 'editions/2026H1.yaml';
  const previous = (id: string): Files => ({
    [next]: `${(base[next] ?? '').replace(/^previous: .*\n/m, '')}previous: ${id}\n`,
  });

  it('suggests an edition by spelling', () => {
    assertOne(next, previous('2025H3'), 'unknown-edition “2025H3”', 'Did you mean 2025H2?');
    assertOne(
      next,
      previous('zzzzzz'),
      'unknown-edition “zzzzzz”',
      'Write the id of a file in editions/, or leave it out.',
    );
  });

  it('knows those that there are', () => assert.deepEqual(briefsOf(previous('2025H2')), []));
});

function firstLine(path: string): string {
  return (base[path] ?? '').split('\n')[0] ?? '';
}
