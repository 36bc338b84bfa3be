import { Catalog } from '../../src/catalog/catalog.ts';
import type { Settings, Source } from '../../src/catalog/entries.ts';
import { methodologyOf, type Constant } from '../../src/publish/methodology.ts';
import { equivalentsWord } from '../../src/words/equivalents-word.ts';
import { githubText, markdownLink } from '../../src/words/markdown.ts';
import { webAddress } from '../../src/words/web-address.ts';

import { table } from '../accuracy/accuracy-text.ts';
import { acceleratorTable, oneOfEach, type OneAccelerator } from './accelerator-table.ts';
import * as words from './methodology-words.ts';

/** docs/methodology.md: every formula, constant, range and convention of the catalog with these texts, and its source. */
export function methodologyPage(texts: ReadonlyMap<string, string>): string {
  const catalog = new Catalog();
  catalog.update([...texts].map(([path, text]) => ({ path, text })));
  const settings = catalog.settings();
  const methodology = methodologyOf(catalog);
  if (!settings || !methodology) throw new Error('catalog.yaml cannot be used.');
  const [first, ...later] = catalog.allEditions().map(({ asOf }) => asOf);
  if (first === undefined) throw new Error('The catalog has no edition, so no day to compute for.');
  const day = later.reduce((latest, each) => (each > latest ? each : latest), first);
  const all = oneOfEach(catalog, texts, day);
  const unit = equivalentsWord(catalog);
  return `${[
    words.opening,
    words.unitSection(
      unit,
      catalog.hardware(settings.reference)?.name ?? settings.reference,
      settings.precision,
    ),
    words.formulas(settings),
    words.directness,
    intervalSection(settings),
    '## Constants',
    constantTable(methodology.constants),
    sourceNotes(methodology.constants),
    words.rangesSection,
    `## What one accelerator comes to`,
    words.acceleratorWords(day, unit),
    acceleratorTable(all, unit),
    lackingWords(all),
    words.lists,
    words.unknown,
  ].join('\n\n')}\n`;
}

function intervalSection({ uncertainty: { approximate, openEnded } }: Settings): string {
  const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
  const rows = [
    ['`24,576`', 'N', 'N', 'N'],
    ['`~N`, `about N`', `N less ${percent(approximate)}`, 'N', `N and ${percent(approximate)}`],
    ['`N+`, `at least N`', 'N', 'N', `N and ${percent(openEnded)}`],
    ['`~N+`', `N less ${percent(approximate)}`, 'N', `N and ${percent(openEnded)}`],
    ['`up to N`', `N less ${percent(openEnded)}`, 'N', 'N'],
    ['`A–B`', 'A', 'the middle', 'B'],
    ['`N (A–B)`', 'A', 'N', 'B'],
  ];
  return ['## Intervals', words.intervals, table(['Written', 'Low', 'Mid', 'High'], rows, [])].join('\n\n');
}

function constantTable(constants: readonly Constant[]): string {
  const rows = constants.map(({ id, name, value, source }) => [
    `\`${id}\``,
    githubText(name),
    githubText(value.replaceAll(', ', ' · ')),
    source ? markdownLink(githubText(source.title ?? source.id), webAddress(source.url)) : '—',
  ]);
  return table(['Key', 'Constant', 'Value', 'Source'], rows, []);
}

/** What each source says of the constants that it supports. */
function sourceNotes(constants: readonly Constant[]): string {
  const sources = new Map<string, Source>();
  for (const { source } of constants) if (source) sources.set(source.id, source);
  return [...sources.values()]
    .flatMap(({ title, id, date, licence, note }) => {
      if (note === undefined) return [];
      const read = [date, licence].filter((each) => each !== undefined).join(', ');
      return [`- **${githubText(title ?? id)}**${read === '' ? '' : ` (${read})`}: ${githubText(note)}`];
    })
    .join('\n');
}

/** Which accelerators lack what, by name. */
function lackingWords(all: readonly OneAccelerator[]): string {
  const names = (which: (one: OneAccelerator) => boolean): string =>
    all
      .filter(which)
      .map(({ hardware: { aliases, name } }) => githubText(aliases[0] ?? name))
      .join(', ') || 'none';
  return [
    `- Without an 8-bit peak, so that the 16-bit peak understates them: ${names(({ hardware: { fp8, int8, fp16 } }) => !fp8 && !int8 && fp16 !== undefined)}.`,
    `- Without a peak that is compared, so without equivalents: ${names(({ equivalents }) => !equivalents)}.`,
    `- Without a TDP and a system power, so without power: ${names(({ itPower }) => !itPower)}.`,
    `- Without a price, so that cost follows from power where there is one: ${names(({ hardware: { prices, system } }) => prices.length + system.prices.length === 0)}.`,
  ].join('\n');
}
