import { pictures } from '../../src/pictures/pictures.ts';
import { publishedCsv } from '../../src/publish/data/edition-csv.ts';
import { publishedJson } from '../../src/publish/data/edition-json.ts';
import { page } from '../../src/publish/page/page.ts';
import { post } from '../../src/publish/post/post.ts';
import { publicationOf } from '../../src/publish/publication.ts';
import { picturedRanking } from '../../src/views/pictured/pictured-list.ts';
import { factoryText, TestCatalog } from '../publish/support/catalog.ts';
import { base, worldOf } from '../rules/support/world.ts';
import { growsWithTheNumber, processorTime } from '../support/growth.ts';

/** What an editor's prose may be full of: gaps, and marks that may begin something of Markdown and never end it. */
const parts = [
  ...[' ', '\t', '\n', ' \n', 'a  ', '*', '**', '_', '`', '[', '](', '[a](b', '![', '<', '&', '\\', '~', '|'],
  ...['{{', '$', '@', '#', '- ', '1. ', 'https://', 'www.', '\u00a0', '*a ', '[x](https://e.example/'],
];

/** The time of the processor that it takes to make the page and the post of a list whose prose has such a part over and over, in ms. */
function timeOf(part: string, length: number): number {
  const prose = JSON.stringify(`Begin${part.repeat(length / part.length)}end`);
  const { catalog, rankings } = worldOf({
    'editions/2026H1.yaml': `${base['editions/2026H1.yaml'] ?? ''}intro: ${prose}\nnotes: [${prose}]\n`,
  });
  const edition = catalog.edition('2026H1');
  const publication = edition && publicationOf(catalog, rankings, edition);
  if (!publication) throw new Error(`there is no list with ${prose.slice(0, 40)}`);
  return processorTime(() => {
    post(publication);
    page(catalog, publication, []);
  });
}

/** The time of the processor that it takes to make every file of a list of so many rows, in ms. */
function timeOfRows(count: number): number {
  const test = new TestCatalog({
    'editions/2025H1.yaml': `title: All\nasOf: 2025-06-30\nmetric: equivalents\nsize: ${count}\n`,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `factories/f-${at}.yaml`,
        factoryText(`F ${at}`, `${1000 + at}`),
      ]),
    ),
  });
  const publication = publicationOf(test.catalog, test.rankings, test.edition());
  if (!publication) throw new Error('there is no list');
  return processorTime(() => {
    page(test.catalog, publication, []);
    post(publication);
    publishedCsv(publication);
    publishedJson(publication);
    const pictured = picturedRanking(test.catalog, test.rankings, publication.ranking);
    for (const { draw } of pictures) draw(pictured);
  });
}

describe('time to publish', function () {
  this.timeout(120_000);
  it('grows with the rows of a list, not with their square', () => growsWithTheNumber(120, timeOfRows));
});

describe('time to publish prose', () => {
  for (const part of parts) {
    it(`grows with how often it says ${JSON.stringify(part)}, not with its square`, () =>
      growsWithTheNumber(30_000, (length) => timeOf(part, length)));
  }
});
