import type { Day } from '../../src/catalog/day.ts';
import { rankingFile } from '../../src/ranking/ranking-file.ts';
import { listOf } from '../../src/ranking/ranking.ts';
import { correctionsOf } from '../../src/views/corrections/corrections.ts';
import { factoryText, TestCatalog } from '../publish/support/catalog.ts';
import { growsWithTheNumber, processorTime } from '../support/growth.ts';

/** The time that the corrections of a list of so many rows take, half of which were edited, each in a revision of its own. */
function timeOf(count: number): number {
  const textOf = (at: number, more: number): Record<string, string> => ({
    [`factories/f-${at}.yaml`]: factoryText(`F ${at}`, String(1000 + at + more)),
  });
  const all = Array.from({ length: count }, (_, at) => at);
  const files: Record<string, string> = {
    'editions/2025H1.yaml': `title: All\nasOf: 2025-06-30\npublished: 2025-07-01\nmetric: equivalents\nsize: ${count}\n`,
  };
  for (const at of all) Object.assign(files, textOf(at, 0));
  const before = new TestCatalog(files);
  const ranking = rankingFile(listOf(before.catalog, before.rankings, before.edition()));
  const now = new TestCatalog({ ...files, 'editions/2025H1.ranking.yaml': ranking });
  const edited = all.filter((at) => at % 2 === 0);
  for (const at of edited) now.write(textOf(at, count));
  const revisions = edited.map((at) => ({
    day: '2026-01-01' as Day,
    subject: `Correct ${at}`,
    files: [`factories/f-${at}.yaml`],
  }));
  return processorTime(
    () => void correctionsOf(now.catalog, now.rankings, now.edition(), { before, revisions }),
  );
}

describe('the corrections of a list', function () {
  this.timeout(120_000);
  it('take time in proportion to its rows', () => growsWithTheNumber(600, timeOf));
});
