import assert from 'node:assert/strict';
import type { Day } from '../../../src/catalog/day.ts';
import { completionsAt } from '../../../src/language/completion/completion.ts';
import { documentationOf } from '../../../src/language/completion/documentation.ts';
import type { Completion } from '../../../src/language/completion/item.ts';
import { shippedContext } from '../support/language-context.ts';
import { typed } from '../support/marked.ts';

const context = shippedContext();
const today = '2026-11-23' as Day;

function complete(path: string, text: string): readonly Completion[] {
  const { file, offset } = typed(context, path, text);
  return completionsAt(context, file, offset, today).items;
}

const factory = (text: string): readonly Completion[] => complete('factories/new.yaml', text);
const hardware = (text: string): readonly Completion[] => complete('hardware/new.yaml', text);
const edition = (text: string): readonly Completion[] => complete('editions/2030H1.yaml', text);
/** What is said of an item once somebody looks at it. */
function documentation({ subject }: Completion): string {
  return (subject && documentationOf(context, subject)) ?? '';
}

const labels = (items: readonly Completion[]): readonly string[] => items.map(({ label }) => label);

/** What the text becomes when the item of that label is taken, with tab stops as `$1`. */
function taken(path: string, text: string, label: string): string {
  const { file, offset } = typed(context, path, text);
  const item = completionsAt(context, file, offset, today).items.find((each) => each.label === label);
  assert.ok(item, `${label} is offered`);
  return file.text.slice(0, item.span.start) + item.insert + file.text.slice(item.span.end);
}

describe('completion of keys', () => {
  it('offers what is missing, required keys first, with their descriptions', () => {
    const items = factory('kind: cluster\n▮');
    assert.deepEqual(labels(items).slice(0, 4), ['name', 'owners', 'location', 'status']);
    assert.ok(!labels(items).includes('kind'));
    assert.deepEqual(items.filter(({ detail }) => detail === 'required').length, 4);
    assert.match(documentation(items[0]!), /Name, as a list prints it/);
  });

  it('offers the keys of the place', () => {
    assert.deepEqual(labels(factory('location: {text: USA, ▮}')), [
      'place',
      'region',
      'country',
      'countries',
      'lat',
      'lon',
    ]);
    assert.deepEqual(labels(hardware('memory:\n  ▮')), ['capacity', 'bandwidth']);
    assert.ok(labels(factory('claims:\n  - ▮')).includes('basis'));
    assert.ok(labels(factory('compute:\n  - hardware: x\n    ▮\n')).includes('since'));
    assert.deepEqual(labels(edition('exclude:\n  - factory: x\n    ▮')), ['reason']);
    assert.deepEqual(labels(edition('frontMatter:\n  ▮')), []);
  });

  it('puts in the colon, and what a map or a list begins with', () => {
    const path = 'factories/new.yaml';
    assert.equal(taken(path, 'na▮', 'name'), 'name: $0');
    assert.equal(taken(path, 'lo▮', 'location'), 'location:\n  $0');
    assert.equal(taken(path, 'com▮', 'compute'), 'compute:\n  - $0');
    assert.equal(taken(path, 'ow▮', 'owners'), 'owners: [$0]');
    assert.equal(taken(path, 'compute:\n  - sh▮', 'shares'), 'compute:\n  - shares:\n      $0');
    assert.equal(taken(path, 'compute: [{sh▮}]', 'shares'), 'compute: [{shares: {$0}}]');
    assert.equal(taken('editions/x.yaml', 'ti▮', 'ties'), 'ties:\n  - [$0]');
    assert.equal(taken(path, 'nam▮: x', 'name'), 'name: x');
  });

  it('offers hardware as keys of shares, and the next year of the PUE table', () => {
    const shares = factory('compute:\n  - shares:\n      nvidia-b200: 40%\n      ▮');
    assert.ok(labels(shares).includes('nvidia-h100-sxm') && !labels(shares).includes('nvidia-b200'));
    assert.equal(
      taken('factories/new.yaml', 'compute:\n  - shares: {▮}', 'nvidia-h200-sxm'),
      'compute:\n  - shares: {nvidia-h200-sxm: }',
    );
    const pue = complete(
      'catalog.yaml',
      'format: ai-factories/1\npower:\n  pue: {2024: 1.12, 2025: 1.10, ▮}',
    );
    assert.deepEqual(labels(pue), ['2026']);
  });
});

describe('completion of ids', () => {
  it('offers hardware with ratio, TDP and year, found by name and alias', () => {
    const item = factory('compute:\n  - hardware: ▮').find(({ label }) => label === 'nvidia-gb200');
    assert.equal(item?.detail, '2.53 H100e · 1200 W · 2025');
    assert.deepEqual(item.aliases, ['NVIDIA GB200', 'GB200']);
  });

  it('leaves out what the list has already', () => {
    const ids = labels(factory('compute:\n  - hardware: [nvidia-b100, ▮]'));
    assert.ok(ids.includes('nvidia-b200') && !ids.includes('nvidia-b100'));
  });

  it('replaces the whole id, hyphens and all', () => {
    assert.equal(
      taken('factories/new.yaml', 'compute:\n  - hardware: nvidia-h100▮-sxm\n', 'nvidia-gb200'),
      'compute:\n  - hardware: nvidia-gb200\n',
    );
  });

  it('offers factories and editions, but not the file itself', () => {
    const whole = labels(complete('factories/stargate.yaml', 'partOf: ▮'));
    assert.ok(whole.includes('xai-colossus') && !whole.includes('stargate'));
    assert.deepEqual(labels(complete('editions/2026H1.yaml', 'previous: ▮')).slice(0, 1), ['2026H2']);
    assert.ok(labels(edition('ties:\n  - [xai-colossus, ▮]')).includes('meta-rsc2'));
    assert.ok(labels(edition('exclude: [{factory: ▮}]')).includes('meta-rsc2'));
  });

  it('offers the sources of the file and of the catalog', () => {
    const text = 'compute:\n  - source: ▮\nsources:\n  - {id: own, title: My own}\n';
    const items = factory(text);
    assert.equal(items[0]?.label, 'own');
    assert.equal(items[0].detail, 'My own');
    assert.ok(labels(items).includes('epoch-clusters'));
    assert.ok(labels(factory('sources:\n  - id: ▮')).includes('epoch-clusters'));
  });
});

describe('completion of words', () => {
  it('offers every enum with its descriptions', () => {
    const statuses = factory('status: ▮');
    assert.deepEqual(labels(statuses), [
      'announced',
      'planned',
      'construction',
      'expansion',
      'operational',
      'decommissioned',
    ]);
    assert.equal(documentation(statuses[3]!), 'Running, and growing.');
    assert.ok(labels(factory('kind: ▮')).includes('superfactory'));
    assert.ok(labels(hardware('kind: ▮')).includes('wafer-scale'));
    assert.ok(labels(edition('metric: ▮')).includes('headline'));
    assert.ok(labels(edition('counts: ▮')).includes('operational'));
    assert.deepEqual(labels(edition('kinds: [cluster, ▮]')), ['campus', 'superfactory', 'programme']);
    assert.deepEqual(labels(complete('catalog.yaml', 'format: ▮')), ['ai-factories/1']);
    assert.deepEqual(labels(complete('catalog.yaml', 'power: {method: ▮}')), ['tdp', 'system']);
    assert.equal(factory('status: "▮"').length, 6);
  });

  it('offers countries by code, found by name, those in use first', () => {
    const items = factory('location: {country: ▮}');
    assert.equal(items.length, 250);
    assert.deepEqual(items.find(({ label }) => label === 'DE')?.aliases, ['Germany']);
    assert.deepEqual(items.find(({ label }) => label === 'CZ')?.aliases, [
      'Czech Republic',
      'Czechia',
      'Czech',
    ]);
    assert.ok(labels(items).indexOf('US') < labels(items).indexOf('AF'));
    assert.ok(!labels(factory('location: {countries: [US, ▮]}')).includes('US'));
    assert.equal(taken('factories/new.yaml', 'location: {country: ▮}', 'NO'), 'location: {country: NO}');
  });

  it('offers owners, places, platforms and vendors already used', () => {
    assert.ok(labels(factory('owners: [▮]')).includes('xAI'));
    assert.ok(labels(factory('platform: ▮')).includes('Custom Tesla Dojo hybrid'));
    assert.ok(labels(factory('location: {region: ▮}')).length > 0);
    assert.equal(labels(hardware('vendor: ▮'))[0], 'NVIDIA');
    assert.ok(labels(hardware('sources: [{licence: ▮}]')).includes('CC-BY-4.0'));
    assert.ok(labels(edition('exclude: [{factory: x, reason: ▮}]')).includes('not on the published list'));
  });

  it('brackets the first item of a list, and quotes what brackets would split', () => {
    const path = 'factories/new.yaml';
    assert.equal(taken(path, 'owners: ▮', 'xAI'), 'owners: [xAI]');
    assert.equal(taken(path, 'owners:▮', 'xAI'), 'owners: [xAI]');
    assert.equal(taken(path, 'owners:\n  ▮', 'xAI'), 'owners:\n  - xAI');
    const comma = labels(factory('location: {text: ▮}')).find((text) => text.includes(', '));
    assert.ok(comma !== undefined);
    assert.equal(taken(path, 'location: {text: ▮}', comma), `location: {text: "${comma}"}`);
    assert.equal(taken(path, 'location:\n  text: ▮', comma), `location:\n  text: ${comma}`);
  });

  it('offers the paths of this file as what a source supports', () => {
    const text =
      'name: x\nlocation: {text: USA}\ncompute:\n  - count: 5\nsources:\n  - {id: a, supports: [▮]}\n';
    assert.deepEqual(labels(factory(text)), [
      'name',
      'location',
      'location.text',
      'compute',
      'compute.count',
    ]);
  });

  it('offers dates: today, the lists’, and those of this file', () => {
    const items = factory('compute:\n  - since: ▮\n    until: 2029-03\n');
    assert.deepEqual(labels(items).slice(0, 4), ['2026-11-23', '2026-11', '2026', '2026-09-13']);
    assert.ok(labels(items).includes('2029-03'));
    assert.equal(taken('factories/new.yaml', 'sources: [{date: ▮}]', '2026'), 'sources: [{date: 2026}]');
  });

  it('offers units after a number, the usual ones first, and nothing where a number is enough', () => {
    assert.deepEqual(labels(hardware('tdp: 700 ▮')), ['W', 'kW', 'MW', 'GW', 'TW', 'PW', 'EW']);
    assert.deepEqual(labels(factory('compute:\n  - power: 1.2 ▮')).slice(0, 3), ['GW', 'MW', 'TW']);
    assert.deepEqual(labels(hardware('peak:\n  fp8: ~1,979 ▮')).slice(0, 1), ['TFLOP/s']);
    assert.equal(taken('hardware/new.yaml', 'tdp: 700k▮', 'kW'), 'tdp: 700 kW');
    assert.equal(taken('hardware/new.yaml', 'memory: {capacity: 80 M▮B}', 'GB'), 'memory: {capacity: 80 GB}');
    for (const text of ['count: 150▮', 'count: 150 ▮', 'cost: $100 ▮', 'power: 700▮']) {
      assert.deepEqual(labels(factory(`compute:\n  - ${text}`)), [], text);
    }
  });

  it('offers the notations of a figure where nothing is typed, its own example first', () => {
    assert.deepEqual(labels(factory('compute:\n  - count: ▮')).slice(0, 3), [
      '~150,000+',
      '150,000',
      '~150k',
    ]);
    assert.deepEqual(labels(factory('compute:\n  - power: ▮')).slice(0, 2), ['1 GW', '700 W']);
    assert.equal(
      taken('factories/new.yaml', 'compute: [{count: ▮}]', '150,000'),
      'compute: [{count: "150,000"}]',
    );
  });

  it('offers the range of a figure in the bracket after it, and the bracket’s end where it is open', () => {
    const tdp = (text: string): string => taken('hardware/new.yaml', `tdp: ${text}`, '630–770 W');
    assert.equal(tdp('700 W (▮'), 'tdp: 700 W (630–770 W)');
    assert.equal(tdp('700 W (▮)'), 'tdp: 700 W (630–770 W)');
    assert.deepEqual(labels(factory('compute:\n  - count: 150k (▮')), ['135k–165k']);
    assert.equal(labels(hardware('tdp: 700 W (630–770 ▮')).includes('W'), true);
    assert.equal(labels(hardware('tdp: 700 (630–770) ▮')).includes('W'), true);
    for (const text of ['~150k (▮', '150k+ (▮', '100–150k (▮', 'many (▮']) {
      assert.deepEqual(labels(factory(`compute:\n  - count: ${text}`)), [], text);
    }
  });

  it('offers nothing in free text, comments and generated files', () => {
    for (const text of ['notes: a ▮', 'name: ▮', '# sta▮', 'status: x # op▮', 'notes: |\n  sta▮']) {
      assert.deepEqual(labels(factory(text)), [], text);
    }
    assert.deepEqual(complete('editions/2030H1.ranking.yaml', 'metric: ▮'), []);
  });
});

describe('completion in broken files', () => {
  const broken: Readonly<Record<string, string>> = {
    'an unclosed list above': 'owners: [xAI\nstatus: ▮\n',
    'an unclosed map above': 'location: {text: x, country: US\nstatus: ▮\n',
    'an unclosed quote above': 'name: "x\nstatus: ▮\n',
    'bad indentation above': 'compute:\n   - count: 5\n  oops: 3\n more\nstatus: ▮\n',
    'a broken map below': 'status: ▮\ncompute:\n  - {hardware: [\n  : : :\n',
    'a tab': 'name: x\n\towners: y\nstatus: ▮\n',
    'a merge conflict': '<<<<<<< ours\nname: x\n=======\nname: y\n>>>>>>> theirs\nstatus: ▮\n',
  };
  for (const [title, text] of Object.entries(broken)) {
    it(title, () => assert.equal(factory(text).length, 6));
  }
});
