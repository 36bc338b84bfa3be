import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, printTable } from './measure.ts';
import { runProgram, withCatalog } from './programs.ts';
import type { Results } from './results.ts';
import { catalogTexts } from './texts.ts';

/** MB for what stays; the command has to do with them among ten thousand factories. */
const heap = 320;

/** The site of many factories: what a factory costs, and the memory beside that of `rank` over the same catalog. */
export function longSites(cli: string, results: Results): void {
  const all = [1000, 10_000].map((factories) => {
    const { site, rank } = withCatalog(catalogTexts(factories), (folder) => ({
      site: siteOf(cli, folder),
      rank: runProgram([cli, 'rank', '--catalog', folder]),
    }));
    return { factories, site, rank };
  });
  const [few, lots] = all;
  if (!few || !lots) return;
  const work = `\`site\` of 10,000 factories, with ${heap} MB for what stays`;
  const perFactory = ({ site, factories }: typeof few): number => site.processor / factories;
  results.add(work, 'a factory of 1,000, processor time', perFactory(lots) / perFactory(few), 1.25);
  results.add(work, 'the memory of `rank` at most', lots.site.peak / lots.rank.peak);
  printTable('The site, whole processes', [
    ['factories', 'processor s', 'ms a factory', 'MB at most', 'MB of rank'],
    ...all.map(({ factories, site, rank }) => [
      ...[String(factories), figure(site.processor / 1000), figure(site.processor / factories)],
      ...[figure(site.peak), figure(rank.peak)],
    ]),
  ]);
}

function siteOf(cli: string, catalog: string) {
  const out = mkdtempSync(join(tmpdir(), 'ai-factories-bench-site-'));
  try {
    return runProgram([`--max-old-space-size=${heap}`, cli, 'site', '--catalog', catalog, '--out', out]);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
