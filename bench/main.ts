// What the core costs: one file, a keystroke, a load, memory. Every figure beside its peers of the same run.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { parseDocument } from 'yaml';
import { Catalog } from '../src/catalog/catalog.ts';
import { factory } from '../src/catalog/generated/validators.js';
import { readFile } from '../src/catalog/read/read-file.ts';
import { contextOf } from '../src/estimate/factory.ts';
import { fullTree } from '../src/document/full/full-tree.ts';
import { LineIndex } from '../src/document/line-index.ts';
import { parseYaml } from '../src/document/parse.ts';
import { Rankings } from '../src/ranking/rankings.ts';
import { summarize } from '../src/ranking/summary.ts';
import { Checker } from '../src/rules/checker.ts';
import { commandLine } from './command-line.ts';
import { entries } from './entry.ts';
import { bytesOf, compare, figure, median, printTable, processorTimeOf } from './measure.ts';
import { imports } from './import.ts';
import { panelModel } from './panel-model.ts';
import { requests } from './requests.ts';
import { Results } from './results.ts';
import { catalogTexts, factoryText } from './texts.ts';
import { countParses, World } from './world.ts';

const sizes = [20, 1000, 10_000] as const;
const results = new Results();

oneFile();
loads();
keystrokes();
requests(
  sizes.map((size) => new World(size)),
  results,
);
panelModel(
  sizes.map((size) => new World(size)),
  results,
);
imports();
memory();
const dist = new URL('../dist/', import.meta.url);
commandLine(fileURLToPath(new URL('cli.js', dist)), fileURLToPath(new URL('bench/peer.js', dist)), results);
entries(dist, results);
writeFileSync(fileURLToPath(new URL('bench/results.json', dist)), JSON.stringify(results.all));

function oneFile(): void {
  const texts = Array.from({ length: 100 }, (_, i) => factoryText(i));
  const { catalog, edition } = fixed();
  const context = contextOf(catalog, edition);
  if (!context) throw new Error('The catalog has no constants.');
  const each = (work: (text: string, i: number) => unknown) => () =>
    texts.forEach((text, i) => work(text, i));
  const figuresOf = (i: number): unknown => {
    const factory = catalog.factory(`factory-${i % 20}`);
    return factory && summarize(context, factory);
  };
  const times = compare(
    {
      'js-yaml load': each((text) => load(text)),
      'js-yaml load and ajv': each((text) => factory(load(text))),
      'yaml parseDocument': each((text) => parseDocument(text)),
      'yaml parseDocument and ajv': each((text) => factory(parseDocument(text).toJS())),
      'text to tree with ranges': each((text) => parseYaml(text)),
      'the same where it is not plain': each((text) => fullTree(text, new LineIndex(text))),
      'text to entry and problems': each((text) => readFile('factory', 'x', text)),
      'entry to figures': each((_, i) => figuresOf(i)),
    },
    { rounds: 15, warmUp: 5 },
  );
  const toLoad = (name: keyof typeof times): number => times[name] / times['js-yaml load'];
  results.add('one file, text to tree with ranges', '`load` of js-yaml', toLoad('text to tree with ranges'));
  results.add(
    'one file, text to entry and its own problems',
    '`load` of js-yaml',
    toLoad('text to entry and problems'),
    0.3,
  );
  results.add(
    'one file, text to entry and its own problems',
    '`parseDocument` of yaml and ajv',
    times['text to entry and problems'] / times['yaml parseDocument and ajv'],
  );
  const lines = factoryText(1).split('\n').length - 1;
  printTable(`One factory file (${lines} lines, ${factoryText(1).length} characters)`, [
    ['', 'µs', '/ js-yaml load', '/ yaml parseDocument'],
    ...Object.entries(times).map(([name, time]) => [
      name,
      figure((time * 1000) / texts.length),
      figure(time / times['js-yaml load']),
      figure(time / times['yaml parseDocument']),
    ]),
  ]);
}

function fixed() {
  const world = new World(20);
  return { catalog: world.catalog, edition: world.edition() };
}

function keystrokes(): void {
  const rows: string[][] = [
    ['factories', 'ms', '/ of 20', '/ yaml parseDocument', 'files parsed', 'files checked'],
  ];
  const worlds = [...sizes, 100_000].map((size) => new World(size));
  const candidates = {
    ...Object.fromEntries(worlds.map((world) => [String(world.factories), () => world.keystroke()])),
    yaml: () => parseDocument(factoryText(7)),
  };
  const times = compare<string>(candidates, { rounds: 200, warmUp: 100 });
  const of = (size: number): number => times[String(size)] ?? NaN;
  for (const world of worlds) {
    let checked = 0;
    const parses = countParses(() => (checked = world.keystroke()));
    const ratios = [of(world.factories) / of(20), of(world.factories) / (times.yaml ?? NaN)].map(figure);
    rows.push([
      String(world.factories),
      figure(of(world.factories)),
      ...ratios,
      String(parses),
      String(checked),
    ]);
  }
  printTable('A keystroke in one factory: the text, its problems, the list, its place and its move', rows);
  results.add('a keystroke among 10,000 factories', 'among 20', of(10_000) / of(20), 1.15);
  results.add('a keystroke among 100,000 factories', 'among 1,000', of(100_000) / of(1000), 1.25);
}

function loads(): void {
  const rows: string[][] = [
    ['factories', 'ms', 'µs a file', '/ js-yaml load', 'of it reading', 'ranking', 'rules', 'problems'],
  ];
  const perFile: number[] = [];
  for (const size of sizes) {
    const texts = catalogTexts(size);
    const runs = Array.from({ length: size > 1000 ? 3 : 9 }, () => loadOnce(size, texts));
    const of = (part: keyof (typeof runs)[number]): number => median(runs.map((run) => run[part]));
    const total = of('reading') + of('ranking') + of('checking');
    const share = (part: 'reading' | 'ranking' | 'checking'): string =>
      `${((of(part) / total) * 100).toFixed(0)}%`;
    perFile.push(total / texts.length);
    rows.push([
      String(size),
      figure(total),
      figure((total * 1000) / texts.length),
      figure(total / of('floor')),
      share('reading'),
      share('ranking'),
      share('checking'),
      String(of('problems')),
    ]);
    if (size === 10_000)
      results.add(
        'opening 10,000 files: entries, a list, every rule',
        '`load` of js-yaml',
        total / of('floor'),
        0.7,
      );
  }
  const [few = NaN, , lots = NaN] = perFile;
  results.add('opening 10,000 files: entries, a list, every rule', 'a file of 20', lots / few, 1.5);
  printTable('All of a catalog: texts to entries, ranks and every problem', rows);
}

/** In processor time, which garbage is collected in too, on whatever core. */
function loadOnce(size: number, texts: readonly (readonly [string, string])[]) {
  const catalog = new Catalog();
  const rankings = new Rankings(catalog);
  const checker = new Checker(catalog, rankings);
  const floor = processorTimeOf(() => texts.forEach(([, text]) => load(text)));
  const reading = processorTimeOf(() => catalog.update(texts.map(([path, text]) => ({ path, text }))));
  const ranking = processorTimeOf(() => {
    const edition = rankings.latestEdition();
    return edition && rankings.list(edition).ids(size);
  });
  let problems = 0;
  const checking = processorTimeOf(() => {
    for (const path of checker.paths()) problems += checker.problemsOf(path).length;
  });
  return { floor, reading, ranking, checking, problems };
}

function memory(): void {
  const texts = Array.from({ length: 1000 }, (_, i) => factoryText(i));
  // Both read the texts once before: what is compiled and cached on the way is nobody's values.
  const documents = (): unknown => texts.map((text) => parseDocument(text));
  const values = (): unknown => texts.map((text) => load(text));
  const entries = (): unknown => {
    const catalog = new Catalog();
    catalog.update(texts.map((text, i) => ({ path: `factories/f${i}.yaml`, text })));
    return catalog;
  };
  const candidates = {
    'js-yaml values': values,
    'yaml Documents': documents,
    'a catalog of entries': entries,
  };
  for (const make of Object.values(candidates)) make();
  const bytes = Object.entries(candidates).map(([name, make]) => [name, bytesOf(make)] as const);
  const peer = bytes.find(([name]) => name === 'yaml Documents')?.[1] ?? NaN;
  const own = bytes.find(([name]) => name === 'a catalog of entries')?.[1] ?? NaN;
  results.add('1,000 files kept in memory', 'Documents of yaml', own / peer, 0.2);
  printTable('Kept in memory for 1,000 factory files', [
    ['', 'MB', '/ yaml Documents'],
    ...bytes.map(([name, size]) => [name, figure(size / 1e6), figure(size / peer)]),
  ]);
}
