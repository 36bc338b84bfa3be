import assert from 'node:assert/strict';
import { hintsIn } from '../../src/language/inlay-hints.ts';
import { newCatalog } from '../../src/catalog/new-files.ts';
import type { Day } from '../../src/catalog/day.ts';
import { contextOver, shippedContext, fileAt } from './support/language-context.ts';

const base = newCatalog('2026-06-30' as Day).map(({ path, text }) => [path, text] as const);

/** The text of a factory with its hints in it, each `«so»`. */
function hinted(batches: string, isLensShown = true): string {
  const path = 'factories/one.yaml';
  const text = `name: One\nowners: [A]\nlocation: {country: CH}\nstatus: operational\ncompute:\n${batches}`;
  return drawn(contextOver([...base, [path, text]]), path, isLensShown).slice(text.indexOf('  - '));
}

function drawn(context: ReturnType<typeof contextOver>, path: string, isLensShown: boolean): string {
  const file = fileAt(context, path);
  let text = file.text;
  for (const { offset, text: hint } of [...hintsIn(context, file, isLensShown)].reverse()) {
    text = `${text.slice(0, offset)}«${hint}»${text.slice(offset)}`;
  }
  return text;
}

const about = '  - {hardware: nvidia-h100-sxm, count: "~100,000", since: 2024-10}\n';
const exact = '  - {hardware: nvidia-h100-sxm, count: "50,000", since: 2024-10}\n';

describe('inlay hints', () => {
  it('say what the figure of each batch comes to', () => {
    assert.equal(
      hinted(about + exact),
      '  - {hardware: nvidia-h100-sxm, count: "~100,000"«90.0k–110k H100e · 143 MW», since: 2024-10}\n' +
        '  - {hardware: nvidia-h100-sxm, count: "50,000"«50.0k H100e · 71.3 MW», since: 2024-10}\n',
    );
  });

  it('of a single batch say only what the lens does not', () => {
    assert.equal(hinted(about), about.replace('"~100,000"', '"~100,000"«90.0k–110k H100e»'));
    assert.equal(hinted(exact), exact);
    assert.equal(hinted(exact, false), exact.replace('"50,000"', '"50,000"«50.0k H100e · 71.3 MW»'));
  });

  it('stand after whatever is stated, and do not repeat it', () => {
    const power = '  - {hardware: nvidia-h100-sxm, power: 150 MW, since: 2024-10}\n';
    assert.equal(
      hinted(power + exact).split('\n')[0],
      power.trimEnd().replace('150 MW', '150 MW«105k H100e»'),
    );
  });

  it('say why a batch does not count', () => {
    const later = exact.replace('since: 2024-10', 'announced: 2026-09');
    assert.match(hinted(later), /«50\.0k H100e · [\d.]+ MW · not counted: announced 2026-09-01»/);
  });

  it('are silent where nothing can be computed', () => {
    assert.equal(hinted('  - {hardware: unknown, count: 5}\n'), '  - {hardware: unknown, count: 5}\n');
    assert.equal(hinted('  - {hardware: nvidia-h100-sxm}\n'), '  - {hardware: nvidia-h100-sxm}\n');
  });

  it('while a file is broken, stand only after what is still there', () => {
    const context = shippedContext();
    const path = 'factories/xai-colossus.yaml';
    const { text } = fileAt(context, path);
    context.catalog.update([{ path, text: text.replace('owners: [xAI]', 'owners: [xAI') }]);
    for (const { offset } of hintsIn(context, fileAt(context, path), true)) {
      assert.equal(fileAt(context, path).text.slice(0, offset).split(' ').at(-1), '~100,000');
    }
    context.catalog.update([{ path, text: text.replace('~100,000', '~900,000').replace('[xAI]', '[xAI') }]);
    assert.deepEqual(hintsIn(context, fileAt(context, path), true), []);
  });

  it('compare an accelerator with the reference, at the peak that is compared', () => {
    const context = shippedContext();
    const line = (path: string): string | undefined =>
      drawn(context, path, true)
        .split('\n')
        .find((each) => each.includes('«'));
    assert.equal(line('hardware/nvidia-gb200.yaml'), '  fp8: 5000 TFLOP/s«2.53 H100e»');
    assert.equal(line('hardware/nvidia-h100-sxm.yaml'), undefined);
  });
});
