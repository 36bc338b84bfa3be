// What the core costs: one file, a keystroke, a load, memory. Every figure beside its peers of the same run.
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
import { summarize } from '../src/ranking/summary.ts';
import { commandLine } from './command-line.ts';
import { entries } from './entry.ts';
import { bytesOf, compare, figure, median, printTable, timeOf } from './measure.ts';
import { imports } from './import.ts';
import { panelModel } from './panel-model.ts';
import { requests } from './requests.ts';
import { catalogTexts, factoryText } from './texts.ts';
import { countParses, World } from './world.ts';

const sizes = [20, 1000, 10_000] as const;

oneFile();
keystrokes();
requests(sizes.map((size) => new World(size)));
panelModel(sizes.map((size) => new World(size)));
loads();
imports();
memory();
const dist = new URL('../dist/', import.meta.url);
commandLine(fileURLToPath(new URL('cli.js', dist)), fileURLToPath(new URL('bench/peer.js', dist)));
entries(dist);

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
  const worlds = sizes.map((size) => new World(size));
  const candidates = {
    ...Object.fromEntries(worlds.map((world) => [String(world.factories), () => world.keystroke()])),
    yaml: () => parseDocument(factoryText(7)),
  };
  const times = compare<string>(candidates, { rounds: 200, warmUp: 100 });
  for (const world of worlds) {
    const time = times[String(world.factories)] ?? NaN;
    let checked = 0;
    const parses = countParses(() => (checked = world.keystroke()));
    const ratios = [time / (times[String(sizes[0])] ?? NaN), time / (times.yaml ?? NaN)].map(figure);
    rows.push([String(world.factories), figure(time), ...ratios, String(parses), String(checked)]);
  }
  printTable('A keystroke in one factory: the text, its problems, the list, its place and its move', rows);
}

function loads(): void {
  const rows: string[][] = [
    ['factories', 'ms', 'µs a file', '/ js-yaml load', 'of it reading', 'ranking', 'rules', 'problems'],
  ];
  for (const size of sizes) {
    const texts = catalogTexts(size);
    const runs = Array.from({ length: size > 1000 ? 1 : 3 }, () => loadOnce(size, texts));
    const of = (part: keyof (typeof runs)[number]): number => median(runs.map((run) => run[part]));
    const total = of('reading') + of('ranking') + of('checking');
    const share = (part: 'reading' | 'ranking' | 'checking'): string =>
      `${((of(part) / total) * 100).toFixed(0)}%`;
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
  }
  printTable('All of a catalog: texts to entries, ranks and every problem', rows);
}

function loadOnce(size: number, texts: readonly (readonly [string, string])[]) {
  const world = new World(0);
  const floor = timeOf(() => texts.forEach(([, text]) => load(text)));
  const reading = timeOf(() => world.catalog.update(texts.map(([path, text]) => ({ path, text }))));
  const ranking = timeOf(() => world.rankings.list(world.edition()).ids(size));
  const checking = timeOf(() => world.problems);
  return { floor, reading, ranking, checking, problems: world.problems };
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
  printTable('Kept in memory for 1,000 factory files', [
    ['', 'MB', '/ yaml Documents'],
    ...bytes.map(([name, size]) => [name, figure(size / 1e6), figure(size / peer)]),
  ]);
}
