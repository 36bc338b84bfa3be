import assert from 'node:assert/strict';
import { tools } from '../../src/tools/tools.ts';
import type { ToolCatalog } from '../../src/tools/tool.ts';
import { askTool, notice } from '../../src/tools/tools.ts';
import { hostileFiles } from '../support/hostile-outputs.ts';
import { hostileNames } from '../support/hostile.ts';
import { base, worldOf, type Files } from '../rules/support/world.ts';

/** What tools are asked of: the small world with other files over it. */
function over(files: Files = {}): ToolCatalog {
  const { catalog, rankings, checker } = worldOf(files);
  return {
    ...{ catalog, rankings, checker },
    edition: () => rankings.latestEdition(),
    pathOf: (named) => (named.startsWith('/') || named.includes('..') ? undefined : named),
  };
}

function ask(name: string, input: unknown, of = over()) {
  const tool = tools.find((each) => each.name === name)!;
  const { isError, data, text } = askTool(tool, of, input);
  assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(data)));
  return { isError, text, data: JSON.parse(text) as Answer };
}

/** What answers hold, as far as it is looked at here: each tool's some of it. */
interface Answer {
  readonly error: string;
  readonly notice: string;
  readonly catalog: string;
  readonly written: boolean;
  readonly unusable: string;
  readonly file: string;
  readonly errors: number;
  readonly more: number;
  readonly markdown: string;
  readonly problems: readonly {
    readonly file: string;
    readonly line: number;
    readonly code: string;
    readonly fixes: readonly string[];
  }[] & { readonly new: { readonly count: number } };
  readonly rows: readonly {
    readonly rank: number;
    readonly file: string;
    readonly value: string;
    readonly figures: Readonly<Record<string, string>>;
  }[];
  readonly unranked: readonly object[];
  readonly usedBy: readonly string[];
  readonly list: object;
  readonly figures: readonly { readonly id: string; readonly changes: readonly string[] }[];
  readonly meanings: readonly { readonly key: string; readonly markdown: string }[];
  readonly readings: readonly Readonly<Record<string, string>>[];
  readonly files: readonly object[];
}

const broken = { 'factories/beta.yaml': base['factories/beta.yaml']!.replace('nvidia-b200', 'nvidia-b20') };

describe('every tool', () => {
  it('has a name, says what it answers, and describes each input', () => {
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['problems', 'rank', 'explain', 'preview_edit', 'compare', 'describe'],
    );
    for (const { description, input } of tools) {
      assert.ok(description.length > 40 && description.endsWith('.'));
      for (const { description: of } of Object.values(input.properties)) assert.ok(of.length > 8);
    }
  });

  it('marks its answer as data, and names the catalog', () => {
    for (const [name, input] of answered) {
      const { isError, data } = ask(name, input);
      assert.equal(isError, false, name);
      assert.deepEqual([data.notice, data.catalog], [notice, 'A sound catalog'], name);
    }
  });

  it('answers in little, however much there is', () => {
    for (const [name, input] of answered) assert.ok(ask(name, input).text.length < 4000, name);
  });

  const nonsense: readonly unknown[] = [
    null,
    7,
    'text',
    [],
    { nothing: 1 },
    { limit: 0 },
    { limit: 1e9 },
    { limit: 'many' },
    { limit: 1.5 },
    { file: 7 },
    { file: '../../etc/passwd' },
    { file: '/etc/passwd', text: '' },
    { file: 'editions/2026H1.ranking.yaml', text: '' },
    { file: 'factories/x.yaml' },
    { text: 'name: X' },
    { edition: 'none' },
    { factory: 'none' },
    { factory: '__proto__' },
    { hardware: 'constructor' },
    { factory: 'alpha', hardware: 'nvidia-h100-sxm' },
    { metric: 'beauty' },
    { constants: [] },
    { constants: {} },
    { constants: { precision: {} } },
    { constants: { nothing: '1' } },
    { constants: { power: '1' } },
    { constants: { __proto__: null, 'power.pue': 2 } },
    { before: 'none', after: 'none' },
    { before: 'none' },
    { what: '±7' },
    { what: 'nothing like it' },
    { severity: 'fatal' },
  ];

  for (const { name } of tools)
    it(`refuses nonsense in one clear line: ${name}`, () => {
      for (const input of nonsense) {
        const { isError, data } = ask(name, input);
        if (!isError) continue;
        assert.match(data.error, /^[^\n]{10,500}[.?]$/, JSON.stringify(input));
        assert.doesNotMatch(data.error, /undefined|\[object|TypeError|Cannot read/, JSON.stringify(input));
      }
      assert.equal(ask(name, { nothing: 1 }).isError, true);
    });

  it('lets no text of the catalog steer a terminal or hide', () => {
    for (const text of hostileNames) {
      for (const isWrong of [false, true]) {
        const of = over(hostileFiles(text, isWrong));
        for (const [name, input] of answered) {
          const { text: said } = ask(name, input, of);
          assert.doesNotMatch(said, /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u, name);
        }
      }
    }
  });
});

/** One question of each tool that the small world answers. */
const answered: readonly (readonly [string, object])[] = [
  ['problems', {}],
  ['rank', {}],
  ['explain', { factory: 'alpha' }],
  ['preview_edit', { constants: { precision: '16-bit' } }],
  ['compare', { before: '2025H2', after: '2026H1' }],
  ['describe', { what: 'count' }],
];

describe('problems', () => {
  it('names file, line, rule and the ways to mend it', () => {
    const { data } = ask('problems', {}, over(broken));
    const [problem] = data.problems;
    assert.equal(data.errors, 1);
    assert.equal(problem!.file, 'factories/beta.yaml');
    assert.equal(problem!.code, 'unknown-hardware');
    assert.ok(problem!.line > 1 && problem!.fixes.length > 0);
  });

  it('tells those of one file, and only errors where they are asked for', () => {
    assert.deepEqual(ask('problems', { file: 'factories/alpha.yaml' }, over(broken)).data.problems, []);
    assert.deepEqual(ask('problems', { severity: 'warning' }, over(broken)).data.problems, []);
    assert.match(ask('problems', { file: 'factories/alfa.yaml' }).data.error, /Did you mean .*alpha/);
  });

  it('cuts many, and says how many more there are', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`factories/f${at}.yaml`, 'name: F\nnonsense: 1\n']),
    );
    const { data } = ask('problems', { limit: 5 }, over(many));
    assert.equal(data.problems.length, 5);
    assert.ok(data.more >= 25);
  });
});

describe('rank', () => {
  it('gives rows with unit, range and file', () => {
    const [row] = ask('rank', { metric: 'equivalents' }).data.rows;
    assert.equal(row?.rank, 1);
    assert.match(row.file, /^factories\/.*\.yaml$/);
    assert.match(row.value, /H100e/);
  });

  it('gives as many as are asked for, and counts the rest', () => {
    const { data } = ask('rank', { limit: 1, figures: true, unranked: true });
    const [row, ...others] = data.rows;
    assert.equal(others.length, 0);
    assert.match(row!.figures.facilityPower!, / [kMG]?W/);
    assert.ok(Array.isArray(data.unranked));
  });
});

describe('explain', () => {
  it('gives derivations only where they are asked for', () => {
    const [brief, long] = [false, true].map((derivation) => ask('explain', { factory: 'alpha', derivation }));
    assert.doesNotMatch(brief!.text, /formula/);
    assert.match(long!.text, /formula/);
    assert.match(brief!.text, /"GPU-equivalents":"[^"]+ H100e/);
  });

  it('tells an accelerator, and who uses it', () => {
    const { data } = ask('explain', { hardware: 'nvidia-h100-sxm' });
    assert.match(data.markdown, /H100e/);
    assert.ok(data.usedBy.includes('alpha'));
  });

  it('knows a factory by its name', () => {
    assert.match(ask('explain', { factory: 'Alpha' }).data.error, /Did you mean alpha\?/);
  });
});

describe('preview_edit', () => {
  const alpha = base['factories/alpha.yaml']!;

  it('says what a new text does to list, figures and problems, and changes nothing', () => {
    const of = over();
    const text = alpha.replace(/count: .*/, 'count: 9,000,000').replace('source:', 'sauce:');
    const { data } = ask('preview_edit', { file: 'factories/alpha.yaml', text }, of);
    assert.equal(data.written, false);
    assert.ok(data.problems.new.count > 0);
    assert.equal(of.catalog.file('factories/alpha.yaml')?.text, alpha);
  });

  it('follows a figure into the list', () => {
    const text = alpha.replace(/count: .*/, 'count: 9,000,000');
    const { data } = ask('preview_edit', { file: 'factories/alpha.yaml', text });
    const [figure] = data.figures;
    assert.equal(figure?.id, 'alpha');
    assert.match(figure.changes.join('\n'), /GPU-equivalents: .+ → 9\.00M/);
  });

  it('takes a file that is not there yet', () => {
    const { data } = ask('preview_edit', { file: 'factories/gamma.yaml', text: alpha });
    assert.match(JSON.stringify(data.list), /gamma/);
  });

  it('says so where the new text cannot be used', () => {
    const { data } = ask('preview_edit', { file: 'factories/alpha.yaml', text: 'name: [' });
    assert.match(data.unusable, /factories\/alpha\.yaml could not be used/);
  });

  it('takes other constants', () => {
    const { data } = ask('preview_edit', { constants: { precision: '16-bit', 'power.overhead': 3 } });
    assert.equal(data.file, 'catalog.yaml');
    assert.match(JSON.stringify(data.figures), /facility power: /);
    assert.match(
      ask('preview_edit', { constants: { precison: '16-bit' } }).data.error,
      /Did you mean precision/,
    );
    assert.match(ask('preview_edit', { constants: { power: 1 } }).data.error, /power\.overhead/);
  });
});

describe('describe', () => {
  it('tells a key with its notation and an example, from its end or in full', () => {
    for (const what of ['count', 'compute.count', 'factory.compute.count', 'compute[0].count']) {
      const [meaning] = ask('describe', { what }).data.meanings;
      assert.match(meaning!.key, /count$/);
      assert.match(meaning!.markdown, /Example: /);
    }
  });

  it('reads a figure', () => {
    const [reading] = ask('describe', { what: '~150,000+' }).data.readings;
    assert.deepEqual([reading!.low, reading!.mid], ['135,000', '150,000']);
    assert.match(JSON.stringify(ask('describe', { what: '1–1.5 GW' }).data), /a power/);
    assert.match(ask('describe', { what: '100k±10k' }).data.error, /±/);
  });

  it('names each key once where none is meant', () => {
    const { error } = ask('describe', { what: '__proto__' }).data;
    const named = /There are (.*) and \d+ more/.exec(error)?.[1]?.split(', ') ?? [];
    assert.ok(named.length > 1);
    assert.deepEqual(named, [...new Set(named)]);
  });

  it('tells which files and keys there are where nothing is named', () => {
    const { data } = ask('describe', {});
    assert.match(JSON.stringify(data.files), /factories\/ID\.yaml/);
  });
});
