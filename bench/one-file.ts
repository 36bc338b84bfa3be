import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { parseDocument } from 'yaml';
import { factory } from '../src/catalog/generated/validators.js';
import { readFile } from '../src/catalog/read/read-file.ts';
import { Words } from '../src/catalog/read/words.ts';
import { contextOf } from '../src/estimate/factory.ts';
import { fullTree } from '../src/document/full/full-tree.ts';
import { LineIndex } from '../src/document/line-index.ts';
import { parseYaml } from '../src/document/parse.ts';
import { summarize } from '../src/ranking/summary.ts';
import { compare, figure, median, printTable, processorTimeOf } from './measure.ts';
import type { Results } from './results.ts';
import { factoryPath, factoryText } from './texts.ts';
import { World } from './world.ts';

const files = 100;

/** What one factory file costs, from its text to its tree, its entry, its problems and its figures. */
export async function oneFile(results: Results): Promise<void> {
  const texts = Array.from({ length: files }, (_, i) => factoryText(i));
  const each = (work: (text: string, i: number) => unknown) => () =>
    texts.forEach((text, i) => work(text, i));
  const words = new Words(); // as a catalog has them
  const times = compare(
    {
      'JSON.parse of the same values': each(parsing(texts)),
      'js-yaml load': each((text) => load(text)),
      'js-yaml load and ajv': each((text) => factory(load(text))),
      'yaml parseDocument': each((text) => parseDocument(text)),
      'yaml parseDocument and ajv': each((text) => factory(parseDocument(text).toJS())),
      'text to tree with ranges': each((text) => parseYaml(text)),
      'the same where it is not plain': each((text) => fullTree(text, new LineIndex(text))),
      'text to entry and its own problems': each((text) => readFile('factory', 'x', text, words)),
      'entry to figures': each(figuring()),
    },
    { rounds: 15, warmUp: 5 },
  );
  const checked = await problems();
  const to = (name: keyof typeof times, peer: keyof typeof times): number => times[name] / times[peer];
  const tree = 'text to tree with ranges';
  const entry = 'text to entry and its own problems';
  results.add(`one file, ${tree}`, '`load` of js-yaml', to(tree, 'js-yaml load'));
  results.add(`one file, ${tree}`, '`JSON.parse` of its values', to(tree, 'JSON.parse of the same values'));
  results.add(`one file, ${entry}`, '`load` of js-yaml', to(entry, 'js-yaml load'), 0.3);
  results.add(
    `one file, ${entry}`,
    '`parseDocument` of yaml and ajv',
    to(entry, 'yaml parseDocument and ajv'),
  );
  const server = '`doValidation` of yaml-language-server';
  results.add(`one file, ${entry}`, server, times[entry] / checked.peer, 1 / 30);
  results.add('one file, text to what any rule finds in it', server, checked.own / checked.peer);
  const lines = factoryText(1).split('\n').length - 1;
  const all = {
    ...times,
    'text to what any rule finds': checked.own,
    'yaml-language-server doValidation': checked.peer,
  };
  printTable(`One factory file (${lines} lines, ${factoryText(1).length} characters)`, [
    ['', 'µs', '/ js-yaml load', '/ yaml parseDocument', '/ yaml-language-server'],
    ...Object.entries(all).map(([name, time]) => [
      name,
      figure((time * 1000) / files),
      figure(time / times['js-yaml load']),
      figure(time / times['yaml parseDocument']),
      figure(time / checked.peer),
    ]),
  ]);
}

function parsing(texts: readonly string[]): (text: string, i: number) => unknown {
  const values = texts.map((text) => JSON.stringify(load(text)));
  return (_, i) => JSON.parse(values[i] ?? 'null') as unknown;
}

function figuring(): (text: string, i: number) => unknown {
  const world = new World(20);
  const context = contextOf(world.catalog, world.edition());
  if (!context) throw new Error('The catalog has no constants.');
  return (_, i) => {
    const factory = world.catalog.factory(`factory-${i % 20}`);
    return factory && summarize(context, factory);
  };
}

/** Files that are new to all that is wrong with them: here in a catalog, by every rule, there by the schema; in turn. */
async function problems(): Promise<{ readonly own: number; readonly peer: number }> {
  const validate = await languageServer();
  const [own, peer]: [number[], number[]] = [[], []];
  const [warmUp, rounds] = [5, 15];
  for (let round = 0; round < warmUp + rounds; round++) {
    const texts = Array.from({ length: files }, (_, i) => factoryText(i, 1000 + round * files + i));
    const { catalog, checker } = new World(1);
    const ownTime = processorTimeOf(() => {
      catalog.update(texts.map((text, i) => ({ path: factoryPath(i), text })));
      for (let i = 0; i < files; i++) checker.problemsOf(factoryPath(i));
    });
    const before = process.cpuUsage();
    for (const [i, text] of texts.entries()) await validate(`file:///${round}/${factoryPath(i)}`, text);
    const { user, system } = process.cpuUsage(before);
    if (round < warmUp) continue;
    own.push(ownTime);
    peer.push((user + system) / 1000);
  }
  return { own: median(own), peer: median(peer) };
}

/** The engine of Red Hat's YAML extension, with the schemas that we ship. */
async function languageServer(): Promise<(uri: string, text: string) => Promise<unknown>> {
  const { getLanguageService } = await import('yaml-language-server');
  const { TextDocument } = await import('vscode-languageserver-textdocument');
  const schemaText = (uri: string): string =>
    readFileSync(new URL(`../schemas/${uri.slice(uri.lastIndexOf('/') + 1)}`, import.meta.url), 'utf8');
  const service = getLanguageService({
    schemaRequestService: (uri) => Promise.resolve(schemaText(uri)),
    workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
  });
  const uri = 'file:///schemas/factory.schema.json';
  const schema = JSON.parse(schemaText(uri)) as object;
  service.configure({ validate: true, schemas: [{ uri, fileMatch: ['*.yaml'], schema }] });
  const validate = (at: string, text: string) =>
    service.doValidation(TextDocument.create(at, 'yaml', 1, text), false);
  const wrong = await validate('file:///wrong.yaml', factoryText(0).replace('country:', 'county:'));
  if (wrong.length === 0) throw new Error('The language server does not use the schema.');
  return validate;
}
