import { load } from 'js-yaml';
import { parseDocument } from 'yaml';
import { Catalog } from '../src/catalog/catalog.ts';
import { apart } from './apart.ts';
import { bytesOf, figure, printTable } from './measure.ts';
import type { Results } from './results.ts';
import { factoryText } from './texts.ts';

const candidates: Readonly<Record<string, (texts: readonly string[]) => unknown>> = {
  'js-yaml values': (texts) => texts.map((text) => load(text)),
  'yaml Documents': (texts) => texts.map((text) => parseDocument(text)),
  'a catalog of entries': (texts) => {
    const catalog = new Catalog();
    catalog.update(texts.map((text, i) => ({ path: `factories/f${i}.yaml`, text })));
    return catalog;
  },
};

/** What a thousand files keep in memory, each way of it in a process of its own. */
export function memory(results: Results): void {
  const bytes = Object.keys(candidates).map((name) => [name, apart('bytes of', bytesKept, name)] as const);
  const of = (wanted: string): number => bytes.find(([name]) => name === wanted)?.[1] ?? NaN;
  const peer = of('yaml Documents');
  results.add('1,000 files kept in memory', 'Documents of yaml', of('a catalog of entries') / peer, 0.2);
  printTable('Kept in memory for 1,000 factory files', [
    ['', 'MB', '/ yaml Documents'],
    ...bytes.map(([name, size]) => [name, figure(size / 1e6), figure(size / peer)]),
  ]);
}

/** Bytes that one way of reading keeps. It reads once before: what is compiled and cached on the way is nobody's. */
export function bytesKept(name: string): number {
  const texts = Array.from({ length: 1000 }, (_, i) => factoryText(i));
  const make = (): unknown => candidates[name]?.(texts);
  make();
  return bytesOf(make);
}
