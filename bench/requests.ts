import type { CatalogFile } from '../src/catalog/catalog.ts';
import { completionsAt } from '../src/language/completion/completion.ts';
import { definitionAt } from '../src/language/definition.ts';
import type { LanguageContext } from '../src/language/language-context.ts';
import { hoverAt } from '../src/language/hover/hover.ts';
import { hintsIn } from '../src/language/inlay-hints.ts';
import { referencesAt } from '../src/language/references.ts';
import { tokensIn } from '../src/language/semantic-tokens.ts';
import { outlineOf } from '../src/language/symbols.ts';
import { countParses } from '../test/support/parse-count.ts';
import { compare, figure, printTable } from './measure.ts';
import type { Results } from './results.ts';
import { factoryPath } from './texts.ts';
import type { World } from './world.ts';

type Work = () => unknown;

/** What an editor asks while somebody types, in one factory of each world: milliseconds, and texts parsed for it. */
export function requests(worlds: readonly World[], results: Results): void {
  const rows = new Map<string, string[]>();
  const asked = worlds.map(requestsIn);
  const references: number[] = [];
  for (const each of asked) {
    const times = compare(each, { rounds: 60, warmUp: 20 });
    references.push(times['references of a factory'] ?? NaN);
    for (const [name, work] of Object.entries(each)) {
      const parses = countParses(() => void work());
      const row = rows.get(name) ?? [name];
      rows.set(name, [...row, figure(times[name] ?? NaN), String(parses)]);
    }
  }
  const [few = NaN, lots = NaN] = [references[0], references.at(-1)];
  results.add('references of a factory among 10,000', 'among 20', lots / few, 1.25);
  const head = worlds.flatMap(({ factories }) => [`ms of ${factories}`, 'parsed']);
  printTable('A request in one factory', [['', ...head], ...rows.values()]);
}

function requestsIn(world: World): Readonly<Record<string, Work>> {
  const path = factoryPath(world.factories >> 1);
  const file = world.catalog.file(path);
  if (!file) throw new Error(`${path} is missing.`);
  const context: LanguageContext = {
    catalog: world.catalog,
    rankings: world.rankings,
    edition: world.edition(),
  };
  const [id, key] = [after(file, 'hardware: '), after(file, '\nplatform') - 'platform'.length];
  return {
    'completion of an id': () => completionsAt(context, file, id),
    'completion of a key': () => completionsAt(context, file, key),
    hover: () => hoverAt(context, file, after(file, 'count: ')),
    definition: () => definitionAt(context, file, id + 1),
    'references of a factory': () => referencesAt(context, file, after(file, '\nname: '), true),
    'inlay hints': () => hintsIn(context, file, true),
    'colours of ids': () => tokensIn(context, file),
    outline: () => outlineOf(context, file),
  };
}

function after({ text }: CatalogFile, words: string): number {
  return text.indexOf(words) + words.length;
}
