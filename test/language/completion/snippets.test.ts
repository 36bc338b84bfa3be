import assert from 'node:assert/strict';
import { completionsAt } from '../../../src/language/completion/completion.ts';
import type { Completion } from '../../../src/language/completion/item.ts';
import { shippedContext } from '../support/language-context.ts';
import { expanded } from '../support/expand.ts';
import { typed } from '../support/marked.ts';

const factory = 'name: x\nowners: [x]\nlocation: {country: US}\nstatus: planned\n';
const places: Readonly<Record<string, readonly [path: string, text: string]>> = {
  factory: ['factories/new.yaml', '▮'],
  hardware: ['hardware/new.yaml', '▮'],
  edition: ['editions/2030H1.yaml', '▮\n'],
  batch: ['factories/new.yaml', `${factory}compute:\n  - ▮\n`],
  'claim of cost': ['factories/new.yaml', `${factory}claims:\n  - {power: 1 GW}\n  ▮\n`],
  'claim of power': ['factories/new.yaml', `${factory}claims:\n  ▮\n`],
  site: ['factories/new.yaml', `${factory}facility:\n  sites:\n    - ▮\n`],
  source: ['factories/new.yaml', `${factory}sources:\n- ▮\n`],
  price: [
    'hardware/new.yaml',
    'name: x\nvendor: x\nkind: gpu\nreleased: 2025\npeak: {fp8: 1 TFLOP/s}\nprices:\n  - ▮\n',
  ],
  exclusion: ['editions/2030H1.yaml', 'title: x\nasOf: 2030\nmetric: power\nexclude:\n  - ▮\n'],
};

const context = shippedContext();

function offered(path: string, text: string, label: string): { item: Completion; after: string } {
  const { file, offset } = typed(context, path, text);
  const item = completionsAt(context, file, offset).items.find((each) => each.label === label);
  assert.ok(item, `${label} is offered`);
  const after = file.text.slice(0, item.span.start) + expanded(item.insert) + file.text.slice(item.span.end);
  return { item, after };
}

describe('snippets', () => {
  for (const [label, [path, text]] of Object.entries(places)) {
    it(`${label}: has blanks, each a problem until it is filled, and no other`, () => {
      const { item, after } = offered(path, text, label);
      assert.equal(item.kind, 'snippet');
      context.catalog.update([{ path, text: after }]);
      const problems = context.catalog.file(path)?.problems ?? [];
      assert.ok(problems.length > 0 && problems.length <= item.insert.match(/\$\{\d+\}/g)!.length);
      for (const { message, code } of problems) assert.match(message, /empty/i, `${code} in\n${after}`);
    });
  }

  it('come first, and only where there is room for them', () => {
    const first = (text: string): string | undefined => {
      const { file, offset } = typed(context, 'factories/new.yaml', text);
      return completionsAt(context, file, offset).items[0]?.label;
    };
    assert.equal(first('▮'), 'factory');
    assert.equal(first('# a comment\n▮'), 'factory');
    assert.equal(first('name: x\n▮'), 'owners');
    assert.equal(first('compute:\n  - ▮'), 'batch');
    assert.equal(first('compute:\n  - hardware: x\n    ▮'), 'shares');
    assert.equal(first('compute: [▮]'), undefined);
  });
});
