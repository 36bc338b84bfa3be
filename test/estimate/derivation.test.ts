import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog } from '../../src/catalog/catalog.ts';
import type { Day } from '../../src/catalog/day.ts';
import { fileKind } from '../../src/catalog/file-kind.ts';
import { steps } from '../../src/estimate/describe.ts';
import { contextOf, estimateFactory, type FactoryEstimate } from '../../src/estimate/factory.ts';
import { isAbsent } from '../../src/estimate/absent.ts';
import { measures } from '../../src/estimate/figure.ts';
import { nodeAt } from '../../src/document/node.ts';
import { parseQuantity } from '../../src/quantity/parse.ts';
import { toInterval } from '../../src/quantity/uncertainty.ts';
import { exactly, type Interval } from '../../src/quantity/interval.ts';
import { anyBatch } from '../support/any-batch.ts';
import { recompute } from '../support/recompute.ts';
import { shippedTexts } from '../support/shipped.ts';
import {
  estimateIn,
  figuresOf,
  smallCatalog,
  smallHardware,
  smallSettings,
  type World,
} from '../support/small-world.ts';

const anySettings = fc
  .tuple(
    fc.constantFrom('method: tdp', 'method: system'),
    fc.constantFrom('method: accelerator', 'method: perWatt'),
    fc.constantFrom('8-bit', '16-bit'),
  )
  .map(([power, cost, precision]) =>
    smallSettings
      .replace('method: tdp', power)
      .replace('method: accelerator', cost)
      .replace('8-bit', precision),
  );
const anyBatches = fc.array(anyBatch, { maxLength: 3 });
const anyWorld = fc.record({
  asOf: fc.constantFrom('2023-06-30', '2024-12-31', '2025-11-06', '2028-01-01'),
  counts: fc.constantFrom('announced' as const, 'operational' as const),
  settings: anySettings.map((text) => () => text),
});

function isClose(a: Interval, b: Interval): boolean {
  const near = (x: number, y: number): boolean =>
    Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y));
  return near(a.low, b.low) && near(a.mid, b.mid) && near(a.high, b.high);
}

/** Asserts of every figure that its derivation gives it, from inputs that stand where it says they do. */
function assertDerived(catalog: Catalog, { total, batches }: FactoryEstimate): void {
  for (const estimates of [total, ...batches.map((each) => each.estimates)]) {
    for (const measure of measures) {
      const estimate = estimates[measure];
      if (isAbsent(estimate)) {
        assert.ok(estimate.absent.length > 0);
        continue;
      }
      const { value, expression } = estimate;
      assert.ok(0 <= value.low && value.low <= value.mid && value.mid <= value.high, measure);
      assert.equal(value, expression.value);
      assert.ok(isClose(recompute(expression), value), measure);
      for (const step of steps(expression)) {
        assert.ok(isClose(recompute(step.expression), step.expression.value), step.label);
        if (step.expression.kind === 'input') assertStated(catalog, step.expression);
      }
    }
  }
}

function assertStated(catalog: Catalog, input: Parameters<typeof recompute>[0] & { kind: 'input' }): void {
  const { origin, value, dimension } = input;
  if (!origin || input.label === 'the reference itself') return;
  const file = catalog.file(origin.file)!;
  assert.ok(fileKind(origin.file), origin.file);
  const node = nodeAt(catalog.document(file).root, origin.path);
  assert.ok(node?.kind === 'scalar', `${origin.file} ${origin.path.join('.')}`);
  const parsed = parseQuantity(node.value as string | number, dimension);
  assert.ok(parsed.ok, input.label);
  const stated = toInterval(parsed.quantity, catalog.settings()!.uncertainty);
  if (input.label.endsWith(' at its mid')) assert.deepEqual(value, exactly(stated.mid));
  else assert.deepEqual(value, stated);
}

describe('a derivation', () => {
  it('gives the figure that it derives, from inputs that stand where it says', () => {
    fc.assert(
      fc.property(anyBatches, anyWorld, (batches, world) => {
        const catalog = smallCatalog(batches, world);
        const context = contextOf(catalog, { ...world, asOf: world.asOf as Day })!;
        assertDerived(catalog, estimateFactory(context, catalog.factory('f')!));
      }),
      { numRuns: 200 },
    );
  });

  it('does so for every factory that we ship', () => {
    const catalog = new Catalog();
    catalog.update([...shippedTexts()].map(([path, text]) => ({ path, text })));
    for (const edition of catalog.allEditions()) {
      const context = contextOf(catalog, edition)!;
      for (const factory of catalog.allFactories()) {
        assertDerived(catalog, estimateFactory(context, factory));
      }
    }
  });
});

describe('the figures of a list', () => {
  const later = {
    'hardware/later.yaml': smallHardware['hardware/two.yaml']!.replace('released: 2024', 'released: 2026'),
    'hardware/ref.yaml': smallHardware['hardware/ref.yaml']!.replace(
      '$20k}',
      '$20k}, {since: 2025-11-07, price: $99k}',
    ),
  };

  it('are the same when a later chip or a later price enters the catalog', () => {
    const past = anyBatch.filter((batch) => !/since: 202[69]/.test(batch));
    fc.assert(
      fc.property(fc.array(past, { maxLength: 3 }), (batches) => {
        assert.deepEqual(figuresOf(estimateIn(batches, { files: later })), figuresOf(estimateIn(batches)));
      }),
    );
  });

  it('grow with what a batch holds, and never shrink by being written less exactly', () => {
    const world: World = {};
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        const [exact, about] = [
          `hardware: [ref, two], count: ${n}`,
          `hardware: [ref, two], count: ~${n}+`,
        ].map((batch) => estimateIn([batch], world).total);
        for (const measure of measures) {
          const [a, b] = [exact![measure], about![measure]];
          assert.ok(!isAbsent(a) && !isAbsent(b));
          assert.equal(a.value.mid, b.value.mid);
          assert.ok(b.value.low < a.value.low && b.value.high > a.value.high);
        }
      }),
      { numRuns: 20 },
    );
  });
});
