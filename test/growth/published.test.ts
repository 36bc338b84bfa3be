import { page } from '../../src/publish/page/page.ts';
import { post } from '../../src/publish/post/post.ts';
import { publicationOf } from '../../src/publish/publication.ts';
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

describe('time to publish prose', () => {
  for (const part of parts) {
    it(`grows with how often it says ${JSON.stringify(part)}, not with its square`, () =>
      growsWithTheNumber(30_000, (length) => timeOf(part, length)));
  }
});
