import assert from 'node:assert/strict';
import { hoverAt } from '../../../src/language/hover/hover.ts';
import { base } from '../../rules/support/world.ts';
import { shippedTexts } from '../../support/shipped.ts';
import { nodesOf } from '../../support/nodes.ts';
import { contextOver, shippedContext, fileAt } from '../support/language-context.ts';
import { marked } from '../support/marked.ts';

type Change = readonly [from: string, to: string];

/** What the hover says at the cursor of a file of a small catalog, changed so that there is one; empty where nothing. */
function hover(path: string, change: Change, others: Readonly<Record<string, string>> = {}): string {
  const before = { ...base, ...others }[path] ?? '';
  assert.equal(before.split(change[0]).length, 2, `“${change[0]}” stands once in ${path}`);
  const { text, offset } = marked(before.replace(change[0], () => change[1]));
  const context = contextOver(Object.entries({ ...base, ...others, [path]: text }));
  return hoverAt(context, fileAt(context, path), offset)?.markdown ?? '';
}

/** How many lines a reader sees: blank ones, and the rule below the head of a table, are none. */
function linesSeen(markdown: string): number {
  return markdown.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('| --- ')).length;
}

const alpha = 'factories/alpha.yaml';
const beta = 'factories/beta.yaml';

describe('hover', () => {
  it('on a count: what it is, what it comes to, how, and where the rest is', () => {
    assert.equal(
      hover(beta, ['~100,000', '~100▮,000']),
      `**\\~100,000 × NVIDIA H100 or B200** · shares not stated · since 2025-01-01

|  | figure | range |
| --- | --- | --- |
| GPU-equivalents | 164k H100e | 90.0k–250k |
| Facility power | 170 MW | 126–220 MW |
| Cost of IT hardware | $3.81B | $2.57B–$5.23B |

164k = 100,000 × mean(1, 2.27) — dense 8-bit peak over H100’s 1,979 TFLOP/s  
170 MW = 100,000 × mean(700 W, 1,000 W) × 1.82 × 1.10 — TDP, server and network overhead, PUE 2025  
$3.81B = 100,000 × $20,970 × 1.64 × 1.23 × 0.90 — price of 2024-08, server, interconnect, discount; B200 has no price: range widened  `,
    );
  });

  it('marks what is doubtful, and says once why, beneath the figures', () => {
    const text = hover(alpha, [
      '    count: 100,000',
      '    count: 100▮,000\n    caveat: These *may* be processors.',
    ]);
    assert.match(text, /\| GPU-equivalents \| 100k H100e‡ \|\n\| Facility power \| 143 MW‡ \|/);
    assert.match(text, /\|\n\n‡ These \\\*may\\\* be processors\.\n\n100k = /);
    assert.equal(text.split('be processors').length, 2);
    assert.ok(linesSeen(text) <= 12, text);
  });

  it('says once what several lack', () => {
    const twin = base['hardware/nvidia-b200.yaml']!.replaceAll('B200', 'B300');
    const text = hover(beta, ['nvidia-b200]\n    count: ~', 'nvidia-b200, nvidia-b300]\n    count: ▮~'], {
      'hardware/nvidia-b300.yaml': twin,
    });
    assert.match(text, /; B200 and B300 have no price: range widened/);
  });

  it('says of a figure that is absent why, and of a batch that does not count, that it does not', () => {
    const none = hover(alpha, ['    count: 100,000\n', '    published: th▮ousands\n']);
    assert.match(none, /\| GPU-equivalents \| — \| no accelerator count \|/);
    assert.doesNotMatch(none, /\n\n\n/);
    const later = hover(alpha, ['    count: 100,000', '    count: 100,0▮00\n    announced: 2027']);
    assert.match(later, /^Not counted as of 2026-06-30 \(announced\)\.$/m);
  });

  it('on a stated total cost: which part of it is hardware', () => {
    const text = hover(alpha, [
      'hardware: nvidia-h100-sxm\n    count: 100,000',
      'cost: ▮$400B\n    scope: total',
    ]);
    assert.match(
      text,
      /\$276B = \$400B × 0\.689 — stated total cost, share of IT hardware \(\$26\.11 of \$37\.88\)/,
    );
  });

  it('rounds equivalents that were computed elsewhere', () => {
    const text = hover(alpha, [
      'hardware: nvidia-h100-sxm\n    count: 100,000',
      'equivalents: ▮173319.85851440122',
    ]);
    assert.match(text, /^\*\*173,320 equivalents · hardware not stated\*\*/);
  });

  it('on a factory: where it stands, over all editions too', () => {
    const text = hover(alpha, ['name: Alpha', 'name: ▮Alpha']);
    assert.ok(
      text.startsWith(
        '**Alpha** · Acme\n\n#2 of The 2026 H1 edition · over all editions, by the same metric: 2025H2 #2 · 2026H1 #2\n\n|',
      ),
      text,
    );
    const part = hover(beta, ['status:', 'partOf: al▮pha\nstatus:']);
    assert.ok(part.startsWith('**Alpha** · Acme'), part);
    const other = hover(beta, ['name: Beta', 'name: B▮eta\npartOf: alpha']);
    assert.match(other, /^Not ranked: part of alpha/m);
  });

  it('on hardware: its ratio and what one equivalent takes, by the PUE that the table has for the list', () => {
    assert.equal(
      hover(beta, ['nvidia-b200', 'nvidia-b▮200']),
      `**NVIDIA B200** · gpu · 2024

|  | figure | range |
| --- | --- | --- |
| One B200 | 2.27 H100e |  |
| Facility power per H100e | 880 W |  |
| Cost per H100e | — | B200 has no price |

2.27 = 4,500 TFLOP/s / 1,979 TFLOP/s — dense 8-bit peak over H100  
880 W = 1,000 W × 1.82 × 1.10 / 2.27 — TDP, server and network overhead, PUE 2025, dense 8-bit peak over H100’s 1,979 TFLOP/s`,
    );
    assert.match(hover('hardware/nvidia-b200.yaml', ['tdp: 1000', 'tdp: 10▮00']), /^\*\*NVIDIA B200\*\*/);
  });

  it('has no column of ranges where every figure is a point', () => {
    const text = hover('hardware/nvidia-h100-sxm.yaml', ['tdp: 700', 'tdp: 7▮00']);
    assert.match(text, /\n\n\| {2}\| figure \|\n\| --- \| --- \|\n\| One H100 \| 1 H100e \|\n/);
  });

  it('on a claim: what is claimed beside what is computed', () => {
    const claims = 'claims: [{cost: ▮$100B, scope: total, of: programme, source: survey}]\nstatus:';
    assert.equal(
      hover(alpha, ['status:', claims]),
      'Claimed $100B, total, for the whole programme · computed $5.31B with land and buildings  \nA survey · 2025-12-31',
    );
  });

  it('on a key: what it means, how it is written, an example', () => {
    assert.equal(
      hover(alpha, ['count:', 'cou▮nt:']),
      `**count** — How many accelerators.

Write a number of accelerators: \`150,000\`, \`~150k\`, \`~150,000+\`, \`100k–150k\`; also \`~\` about, \`+\` at least, \`≤\` at most, a range with \`–\`, a figure with its range: \`N (A–B)\`.

Example: \`count: ~150,000+\``,
    );
    assert.match(
      hover('editions/2025H2.ranking.yaml', ['metric:', 'metr▮ic:']),
      /One of `headline`, `equivalents`, `power`, `cost`\./,
    );
  });

  it('on a word: what it means; on a country’s code, its name; on an edition, its day', () => {
    assert.equal(hover(alpha, ['operational', 'opera▮tional']), '**operational** — Running.');
    assert.equal(hover(alpha, ['country: US', 'country: ▮US']), '**US** — United States');
    assert.equal(
      hover('editions/2026H1.yaml', ['previous: 2025H2', 'previous: 2025▮H2']),
      '**The 2025 H2 edition** · as of 2025-11-06 · by headline · published 2025-11-06',
    );
  });

  it('on a source: title, date, and what else is known', () => {
    assert.equal(hover(alpha, ['source: survey', 'source: sur▮vey']), 'A survey · 2025-12-31');
  });

  it('is nothing on white space, comments and text that means nothing by itself', () => {
    assert.equal(hover(alpha, ['compute:\n', 'compute:\n ▮ # batches\n']), '');
    assert.equal(hover(alpha, ['compute:\n', 'compute: # bat▮ches\n']), '');
    assert.equal(hover(alpha, ['Quincy, USA', 'Quin▮cy, USA']), '');
    assert.equal(hover(alpha, ['country: US', 'country: X▮X']), '');
    assert.equal(hover(beta, ['nvidia-b200', 'nvidia-b9▮00']), '');
  });

  it('keeps text that looks like markup as text', () => {
    const text = hover(alpha, ['name: Alpha', 'name: "[a](command:x) *▮b* <img src=x>"']);
    assert.ok(text.startsWith('**\\[a\\](command:x) \\*b\\* \\<img src=x\\>**'), text);
  });

  it('works above a syntax error, and without an edition', () => {
    assert.match(hover(beta, ['nvidia-b200', 'nvidia-b▮200'], {}), /2\.27/);
    assert.match(hover(beta, ['status: operational', 'stat▮us: [operational']), /^\*\*status\*\*/);
    const context = contextOver(Object.entries(base).filter(([path]) => !path.startsWith('editions/')));
    const file = fileAt(context, alpha);
    const text = hoverAt(context, file, file.text.indexOf('100,000'))?.markdown ?? '';
    assert.match(text, /No figures: the catalog needs a sound catalog\.yaml and an edition\.$/);
  });

  it('has at most 12 lines, anywhere in the catalog that we ship', () => {
    const context = shippedContext();
    for (const path of shippedTexts().keys()) {
      const file = fileAt(context, path);
      for (const { start } of nodesOf(context.catalog.document(file).root)) {
        const text = hoverAt(context, file, start)?.markdown ?? '';
        assert.ok(linesSeen(text) <= 12, `${path} at ${start}:\n${text}`);
      }
    }
  });
});
