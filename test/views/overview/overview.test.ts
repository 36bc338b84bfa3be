import assert from 'node:assert/strict';
import { Checker } from '../../../src/rules/checker.ts';
import { overview, type OverviewGroup } from '../../../src/views/overview/overview.ts';
import type { OverviewLine } from '../../../src/views/overview/overview-line.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

const sourced = '    source: press\nsources: [{id: press, title: Press, supports: [compute]}]\n';

/** What stands in the view of a catalog with these files. */
function overviewOf(test: TestCatalog): ReturnType<typeof overview> {
  const { catalog, rankings } = test;
  const checker = new Checker(catalog, rankings);
  return overview({ catalog, rankings, checker }, rankings.latestEdition());
}

function group(test: TestCatalog, id: OverviewGroup['id']): OverviewGroup {
  return overviewOf(test).groups.find((each) => each.id === id)!;
}

/** The word at the place that a click on a line goes to. */
function textAt({ catalog }: TestCatalog, { file, offset }: OverviewLine): string | undefined {
  return /^[\w-]+/.exec(catalog.file(file)!.text.slice(offset))?.[0];
}

const labels = (lines: readonly OverviewLine[]): readonly string[] => lines.map(({ label }) => label);

describe('the overview of a catalog', () => {
  it('has the current list in order: rank, figure, name and move, and for the ear in words', () => {
    const test = new TestCatalog({
      'factories/alpha.yaml': factoryText('Alpha', '~100,000'),
      'factories/beta.yaml': factoryText('Beta', '200k', '[b100]'),
      'factories/gamma.yaml': factoryText('Gamma', '10'),
      'editions/2024H2.yaml':
        'title: Before\nasOf: 2024-12-31\nmetric: equivalents\nexclude: [{factory: beta, reason: "not yet"}]\n',
    });
    const { title, detail, lines } = group(test, 'list');
    assert.equal(title, 'Top 2 · 2025H1');
    assert.equal(detail, 'by GPU-equivalents · as of 2025-06-30');
    assert.deepEqual(
      lines.map((line) => [line.label, line.detail, line.file]),
      [
        ['1  400k  Beta', 'new', 'factories/beta.yaml'],
        ['2  100k  Alpha', '▼1', 'factories/alpha.yaml'],
      ],
    );
    assert.equal(lines[1]!.spoken, '2, Alpha, 100k (90.0k–110k) H100e, down by 1 since the list before');
  });

  it('puts the marks of a figure beside it, and what they mean below', () => {
    const doubtful = factoryText('Alpha', '100,000', '[h100]', '    caveat: nobody saw it\n');
    const { lines } = group(new TestCatalog({ 'factories/alpha.yaml': doubtful }), 'list');
    assert.equal(lines[0]!.label, '1  100k‡  Alpha');
    assert.ok(lines[0]!.notes.includes('‡ Alpha: nobody saw it'), lines[0]!.notes.join('\n'));
  });

  it('says of a file with an error that its last good version is shown, and why', () => {
    const test = new TestCatalog({ 'factories/alpha.yaml': factoryText('Alpha', '3') });
    test.write({ 'factories/alpha.yaml': factoryText('Alpha', 'many') });
    const [line] = group(test, 'list').lines;
    assert.equal(line!.isDoubtful, true);
    assert.match(line!.notes[0]!, /^Last good version, line 7: “many” is not a count/);
    assert.match(line!.spoken, /^1, Alpha, Last good version/);
  });

  it('says what makes the whole list doubtful, before it', () => {
    const test = new TestCatalog({});
    test.write({ 'catalog.yaml': 'format: ai-factories/1\ntitle: [\n' });
    const [doubt] = overviewOf(test).doubts;
    assert.equal(doubt!.label, 'Last good version of catalog.yaml');
    assert.match(doubt!.detail, /^line 2: /);
  });

  it('says that there is no list, or that nothing is on it', () => {
    const test = new TestCatalog({});
    assert.match(group(test, 'list').detail, /^nothing is ranked · by GPU-equivalents · as of 2025-06-30/);
    test.write({ 'editions/2025H1.yaml': undefined });
    assert.equal(group(test, 'list').title, 'No list yet');
  });

  it('names the hardware that no batch, no claim and no reference names', () => {
    const test = new TestCatalog({ 'factories/alpha.yaml': factoryText('Alpha', '3') });
    assert.deepEqual(labels(group(test, 'unused').lines), ['NVIDIA B100']);
    const claims = 'claims:\n  - {count: 4, hardware: b100}\n';
    test.write({ 'factories/alpha.yaml': factoryText('Alpha', '3', '[h100]', claims) });
    assert.deepEqual(group(test, 'unused').lines, []);
    assert.equal(group(test, 'unused').detail, 'none');
  });

  it('does not call hardware unused that a file names which cannot be read', () => {
    const test = new TestCatalog({ 'factories/alpha.yaml': factoryText('Alpha', 'many', '[b100]') });
    assert.deepEqual(group(test, 'unused').lines, []);
  });

  it('names entries with figures that no source supports, and leads to the first', () => {
    const test = new TestCatalog({
      'factories/alpha.yaml': factoryText('Alpha', '3'),
      'factories/beta.yaml': factoryText('Beta', '3', '[h100]', sourced),
    });
    const found = group(test, 'unsourced').lines;
    assert.deepEqual(labels(found), ['Alpha', 'NVIDIA B100', 'NVIDIA H100', 'catalog.yaml']);
    assert.equal(textAt(test, found[0]!), 'count');
    assert.match(found[0]!.detail, /^No figure of this file has a source\./);
  });

  it('names a factory that has neither a figure nor a source', () => {
    const bare = 'name: Bare\nowners: [A]\nlocation: {text: There}\nstatus: planned\n';
    const lines = group(new TestCatalog({ 'factories/bare.yaml': bare }), 'unsourced').lines;
    assert.equal(lines.find(({ label }) => label === 'Bare')?.notes[0], 'It names no source.');
  });

  it('names the first hundred of very many, and says how many there are', () => {
    const names = Array.from({ length: 120 }, (_, index) => `F${index}`);
    const files = Object.fromEntries(
      names.map((name) => [`factories/${name.toLowerCase()}.yaml`, factoryText(name, '3')] as const),
    );
    const { lines, detail } = group(new TestCatalog(files), 'unsourced');
    assert.equal(lines.length, 100);
    assert.equal(detail, '123 files, the first 100 of them here');
  });

  it('names plans whose day has passed, once each file', () => {
    const late = factoryText('Late', '3', '[h100]', '    since: 2025-01\n    status: planned\n');
    const test = new TestCatalog({ 'factories/late.yaml': late });
    const { lines, detail } = group(test, 'overdue');
    assert.deepEqual(labels(lines), ['Late']);
    assert.equal(detail, '1 file');
    assert.match(lines[0]!.detail, /^Due by 2025-01-01 and still planned/);
    assert.equal(textAt(test, lines[0]!), '2025-01');
  });
});
