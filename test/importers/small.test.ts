import assert from 'node:assert/strict';
import type { Hardware } from '../../src/catalog/entries.ts';
import { readFile } from '../../src/catalog/read/read-file.ts';
import { ChipIndex } from '../../src/importers/chip-index.ts';
import { taggedNames, taggedText } from '../../src/importers/text-cell.ts';
import { countryCode } from '../../src/importers/country.ts';
import { halfYearOf, halfYearsUpTo } from '../../src/importers/half-years.ts';
import { Ids } from '../../src/catalog/id.ts';
import { planFiles } from '../../src/importers/plan.ts';
import { linkIn, linksInMarkdown } from '../../src/importers/source-links.ts';
import { isStamped, isUntouched, stamped } from '../../src/importers/stamp.ts';
import type { Day } from '../../src/catalog/day.ts';
import { shippedTexts } from '../support/shipped.ts';

describe('ChipIndex', () => {
  const hardware = [...shippedTexts()].flatMap(([path, text]) => {
    const id = /^hardware\/(.+)\.yaml$/.exec(path)?.[1];
    return id === undefined ? [] : [readFile('hardware', id, text).entry as Hardware];
  });
  const index = new ChipIndex(hardware);

  it('finds hardware by name and alias, with or without the vendor', () => {
    const names = {
      H100: 'nvidia-h100-sxm',
      'NVIDIA H100 SXM5 80GB': 'nvidia-h100-sxm',
      'NVIDIA A100': 'nvidia-a100-sxm-80gb',
      'NVIDIA A100 SXM4 80 GB': 'nvidia-a100-sxm-80gb',
      'TPU v6e': 'google-tpu-v6e',
      'Google TPU v3': 'google-tpu-v3',
      'Cerebras CS-2': 'cerebras-cs2',
      'Maia 100 (M100)': 'microsoft-maia-100',
      'nvidia-gb200': 'nvidia-gb200',
      'Ascend\u00a0910C': 'huawei-ascend-910c',
    };
    for (const [name, id] of Object.entries(names)) assert.equal(index.find(name), id, name);
  });

  it('does not take one chip for another', () => {
    for (const name of ['R300', 'NVIDIA A100 PCIe 80 GB', 'NVIDIA Tesla V100 SXM2', 'Google TPU v2']) {
      assert.equal(index.find(name), undefined, name);
    }
  });
});

describe('confidence tags', () => {
  it('come apart from their names and go back beside them', () => {
    const names = taggedNames('Anthropic #confident, "Cursor" #Likely,SpaceXAI');
    assert.deepEqual(
      names.map(({ name }) => name),
      ['Anthropic', 'Cursor', 'SpaceXAI'],
    );
    assert.equal(taggedText(names), 'Anthropic (confident), Cursor (likely), SpaceXAI');
    assert.deepEqual(taggedNames(' , #likely'), []);
  });
});

describe('countryCode', () => {
  it('knows countries by the names that data sets use', () => {
    const codes = {
      'United States': 'US',
      'United States of America': 'US',
      'Korea (Republic of)': 'KR',
      'Philippines (the)': 'PH',
      'United Kingdom of Great Britain and Northern Ireland': 'GB',
      Taiwan: 'TW',
      'Hong Kong': 'HK',
      Russia: 'RU',
      'Viet Nam': 'VN',
      'Russian Federation': 'RU',
      ['Türkiye'.normalize('NFD')]: 'TR',
      ["Côte d'Ivoire".normalize('NFD')]: 'CI',
    };
    for (const [name, code] of Object.entries(codes)) assert.equal(countryCode(name), code, name);
    assert.equal(countryCode('Atlantis'), undefined);
    assert.equal(countryCode(''), undefined);
  });
});

describe('links', () => {
  it('are found in a list in Markdown, what stands around one link being part of its title', () => {
    const text = `- [WSJ profile](https://www.wsj.com/a) \u0020
- Google’s [2025 Report](https://b.com/r) Page 109.
- [One](https://c.com/(x)) and [two](https://d.com)
<https://www.e.com/news/f/>
A talk`;
    assert.deepEqual(linksInMarkdown(text), [
      { title: 'WSJ profile', url: 'https://www.wsj.com/a' },
      { title: 'Google’s 2025 Report Page 109.', url: 'https://b.com/r' },
      { title: 'One', url: 'https://c.com/(x)' },
      { title: 'two', url: 'https://d.com' },
      { title: 'e.com/news/f', url: 'https://www.e.com/news/f/' },
      { title: 'A talk', url: undefined },
    ]);
  });

  it('say when an archive read the page', () => {
    const url = 'http://web.archive.org/web/20250404231606/https://www.a.com/b?c=d';
    assert.deepEqual(linkIn(url), { title: 'a.com/b', url, accessed: '2025-04-04' });
    assert.deepEqual(linkIn(' Private correspondence '), { title: 'Private correspondence', url: undefined });
    assert.equal(linkIn(''), undefined);
  });

  it('are never links of another scheme', () => {
    assert.deepEqual(linksInMarkdown('[x](javascript:alert(1))'), [
      { title: 'x (javascript:alert(1))', url: undefined },
    ]);
  });
});

describe('ids', () => {
  it('are kebab-case, ASCII, and each given out once', () => {
    const ids = new Ids();
    const names = [
      'Google Council Bluffs (East)',
      'CoreWeave Dalton 1 & 2',
      'Microsoft Sweden Gävle',
      '超算',
      'X',
      'x',
      "O'Neil",
    ];
    assert.deepEqual(
      names.map((name) => ids.next(name)),
      [
        'google-council-bluffs-east',
        'coreweave-dalton-1-and-2',
        'microsoft-sweden-gavle',
        'unnamed',
        'x',
        'x-2',
        'oneil',
      ],
    );
  });
});

describe('long names', () => {
  it('give ids that a file can be called', () => {
    const ids = new Ids();
    const [first, second] = [ids.next('long name '.repeat(40)), ids.next('long name '.repeat(41))];
    assert.match(first, /^long-name-long.{80,90}$/);
    assert.ok(!first.endsWith('-') && second === `${first}-2`, `${first} ${second}`);
  });
});

describe('half-years', () => {
  it('are those that were over on a day', () => {
    const ids = (day: string, count: number) => halfYearsUpTo(day as Day, count).map(({ id }) => id);
    assert.deepEqual(ids('2026-07-06', 4), ['2024H2', '2025H1', '2025H2', '2026H1']);
    assert.deepEqual(ids('2026-06-30', 1), ['2026H1']);
    assert.deepEqual(ids('2026-06-29', 2), ['2025H1', '2025H2']);
    assert.deepEqual(halfYearOf('2025-06-15' as Day), { id: '2025H1', lastDay: '2025-06-30' });
    assert.deepEqual(halfYearOf('2025-07-01' as Day), { id: '2025H2', lastDay: '2025-12-31' });
  });
});

describe('the first line of a file', () => {
  const text = stamped('From somewhere.', 'name: A\nnotes: é\n');

  it('holds a hash of the rest', () => {
    assert.match(text, /^# From somewhere\..* sha256:[0-9a-f]{16}\nname: A\n/);
    assert.ok(isUntouched(text));
    assert.ok(isUntouched(`\uFEFF${text.replaceAll('\n', '\r\n')}`), 'line ends are not an edit');
    for (const edited of [`${text}\n`, text.replace('name: A', 'name: B'), text.replace(/^.*\n/, ''), '']) {
      assert.ok(!isUntouched(edited));
    }
    assert.ok(isStamped(text.replace('name: A', 'name: B'), 'From somewhere.'));
    assert.ok(!isStamped(text, 'From elsewhere.'));
  });

  it('decides what becomes of a file that is there', () => {
    const wanted = new Map(['new', 'same', 'changed', 'edited', 'own', 'odd'].map((path) => [path, text]));
    const existing = new Map([
      ['same', text],
      ['changed', stamped('From somewhere.', 'name: B\n')],
      ['edited', text.replace('name: A', 'name: B')],
      ['own', 'name: A\n'],
      ['odd', undefined],
    ]);
    assert.deepEqual(
      planFiles(wanted, existing).map(({ path, action }) => `${path}: ${action}`),
      ['new: new', 'same: same', 'changed: changed', 'edited: kept', 'own: kept', 'odd: kept'],
    );
  });
});
