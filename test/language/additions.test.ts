import assert from 'node:assert/strict';
import { additionsAt } from '../../src/language/additions.ts';
import { parseYaml } from '../../src/document/parse.ts';
import { base, worldOf } from '../rules/support/world.ts';

const path = 'factories/alpha.yaml';
const head = `name: Alpha
owners: [Acme]
location: {country: US}
status: planned
`;

/** What is offered in a text at `|`, in order. */
function offered(marked: string, at = path): readonly { title: string; isNear: boolean }[] {
  return found(marked, at).map(({ title, isNear }) => ({ title, isNear }));
}

function found(marked: string, at: string): ReturnType<typeof additionsAt> {
  const { catalog, rankings } = worldOf({ ...base, [at]: marked.replace('|', '') });
  return additionsAt({ catalog, rankings, edition: undefined }, catalog.file(at)!, marked.indexOf('|'));
}

/** The text after an addition at `|`, which has to parse: what is to be written is left out. */
function after(title: string, marked: string, at = path): string {
  const addition = found(marked, at).find((each) => each.title === title);
  assert.ok(addition, `${title} is not offered`);
  const text = marked.replace('|', '');
  const { start, end } = addition.edit;
  const whole = text.slice(0, start) + addition.edit.text + text.slice(end);
  assert.deepEqual(parseYaml(whole).problems, [], whole);
  const filled = addition.snippet.replace(/\$\{\d\}/g, '').replace(/\\([\\$}])/g, '$1');
  const tight = (each: string): string => each.replace(/ +(?=[\r\n ]|$)/g, '');
  assert.equal(tight(filled), tight(addition.edit.text), 'the snippet is the same text');
  return whole;
}

const batch = `  - hardware:
    count:   # ~ is about, + is at least: ~10,000+
    since:   # 2025, 2025-06 or 2025-06-17
    source:
`;

describe('what may be added to a file', () => {
  const two = `${head}compute:
  - hardware: nvidia-h100-sxm
    count: 1|0
  # of the press
  - hardware: nvidia-h100-sxm
    count: 20
sources:
  - {id: press, title: Press, supports: [compute]}
`;

  it('is a batch, a claim and a source of a factory, the one of the list around the cursor first', () => {
    assert.deepEqual(offered(two), [
      { title: 'Add Batch', isNear: true },
      { title: 'Add Claim', isNear: false },
      { title: 'Add Source', isNear: false },
    ]);
    assert.deepEqual(offered(two.replace('|', '').replace('id: press', 'id: pr|ess'))[0], {
      title: 'Add Source',
      isNear: true,
    });
    assert.ok(offered(`|${two.replace('|', '')}`).every(({ isNear }) => !isNear));
  });

  it('is a source of hardware and of the catalog, and nothing of an edition', () => {
    assert.deepEqual(offered(`|${base['catalog.yaml']!}`, 'catalog.yaml'), [
      { title: 'Add Source', isNear: false },
    ]);
    assert.equal(
      offered(`|${base['hardware/nvidia-h100-sxm.yaml']!}`, 'hardware/nvidia-h100-sxm.yaml').length,
      1,
    );
    assert.deepEqual(offered(`|${base['editions/2026H1.yaml']!}`, 'editions/2026H1.yaml'), []);
  });

  it('stands after the item that the cursor is in', () => {
    const plain = two.replace('|', '');
    assert.equal(after('Add Batch', two), plain.replace('count: 10\n', `count: 10\n${batch}`));
  });

  it('stands at the end of the list from anywhere else', () => {
    const plain = two.replace('|', '');
    const expected = plain.replace('count: 20\n', `count: 20\n${batch}`);
    assert.equal(after('Add Batch', `|${plain}`), expected);
    assert.equal(after('Add Batch', plain.replace('compute:', 'compute:|')), expected);
    assert.equal(after('Add Batch', plain.replace('count: 20\n', 'count: 20|\n')), expected);
  });

  it('is written as the items around it are', () => {
    const short = `${head}compute: [{hardware: nvidia-h100-sxm, count: 10}|]\n`;
    assert.match(after('Add Batch', short), /count: 10\}, \{hardware: , count: , since: , source: \}\]$/m);
    assert.match(
      after('Add Source', two),
      /supports: \[compute\]\}\n {2}- \{id: , title: , url: , date: , supports: \[\]\}\n$/,
    );
    const long = `${head}claims:\n  - power: 1 MW|\n`;
    assert.match(after('Add Claim', long), /- power: 1 MW\n {2}- power:\n {4}date:\n {4}source:\n$/);
  });

  it('begins a list where there is none, where such a list stands', () => {
    const none = `${head}notes: Nothing |more\n`;
    const plain = none.replace('|', '');
    assert.equal(
      after('Add Batch', none),
      plain.replace('status: planned\n', `status: planned\ncompute:\n${batch}`),
    );
    assert.equal(
      after('Add Claim', none),
      plain.replace('planned\n', 'planned\nclaims:\n  - {power: , date: , source: }\n'),
    );
    assert.match(after('Add Source', none), /more\nsources:\n {2}- id:\n {4}title:\n/);
    assert.match(after('Add Batch', `${head}compute:|\n`), /compute:\n {2}- hardware:\n {4}count:/);
    assert.match(after('Add Batch', `${head}compute: []|\n`), /compute: \[\{hardware: , count: /);
  });

  it('keeps the line breaks of the file, a byte order mark, and a file that ends in the middle of a line', () => {
    const windows = `\uFEFF${two}`.replaceAll('\n', '\r\n');
    assert.doesNotMatch(after('Add Batch', windows), /[^\r]\n/);
    assert.match(
      after('Add Batch', `${head}compute:\n- hardware: nvidia-h100-sxm|`),
      /sxm\n- hardware:\n {2}count:/,
    );
    assert.match(
      after('Add Claim', '{name: Alpha, owners: [A], location: {country: US}, status: planned|}'),
      /status: planned, claims: \[\{power: , date: , source: \}\]\}/,
    );
  });

  it('is not offered where the text does not say where', () => {
    assert.deepEqual(
      offered(`${head}compute: [{hardware: |\n`).filter(({ title }) => title === 'Add Batch'),
      [],
    );
    assert.deepEqual(
      offered(`${head}compute: many|\n`).map(({ title }) => title),
      ['Add Claim', 'Add Source'],
    );
    assert.deepEqual(offered('|'), []);
  });
});
