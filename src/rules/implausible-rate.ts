import type { Day } from '../catalog/day.ts';
import type { Batch, Claim, Factory, Hardware } from '../catalog/entries.ts';
import type { Path } from '../document/node.ts';
import { estimateBatch } from '../estimate/batch.ts';
import type { Context } from '../estimate/context.ts';
import { contextOf } from '../estimate/factory.ts';
import type { Estimate } from '../estimate/figure.ts';
import { formatFigure } from '../quantity/format.ts';
import { exactly, type Interval } from '../quantity/interval.ts';
import { base } from './example.ts';
import { latestDay } from './latest-day.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** Stated figures in a ratio that no accelerator of the catalog has. */
export const implausibleRate: Rule = {
  code: 'implausible-rate',
  scope: 'catalog',
  severity: 'warning',
  description:
    'Two figures of one batch or claim in a ratio that no accelerator of the catalog has, in watts per accelerator, dollars per watt or equivalents per watt: one of them is wrong, often by a unit or by a thousand.',
  why: 'The bounds are those of the catalog’s own hardware, from the lowest low of any accelerator to the highest high, and between half and twice those, since what a source rounds or leaves out is no mistake. A batch with a `caveat` is not asked.',
  remedy: 'correct the figure that is wrong; where both are right, say so in a caveat or silence it.',
  example: {
    file: base.alpha,
    instead: base.batch,
    bad: 'compute:\n  - {equivalents: "100,000", power: 1.5 MW, source: survey}   # not GW?\n',
    good: 'compute:\n  - {equivalents: "100,000", power: 150 MW, source: survey}   # not GW?\n',
  },
  check: {
    factory(factory, rule, report) {
      for (const batch of factory.batches) {
        if (batch.caveat === undefined) check(rule, factory, batch, batch.since, report);
      }
      for (const claim of factory.claims) {
        if (claim.note === undefined && claim.of === undefined)
          check(rule, factory, claim, claim.date, report);
      }
    },
  },
};

/** What two figures of one source come to, and the same of each accelerator. */
interface Rate {
  readonly of: 'count' | 'cost' | 'equivalents';
  /** The rate as people say it, for one of what. */
  readonly say: (value: number) => string;
  readonly per: string;
  readonly ofOne: (one: One) => Interval | undefined;
}

/** The figures of one accelerator; its power is that of IT or of the facility, as the source states it. */
interface One {
  readonly power: Interval | undefined;
  readonly cost: Interval | undefined;
  readonly equivalents: Interval | undefined;
}

const rates: readonly Rate[] = [
  {
    of: 'count',
    say: (value) => formatFigure(1 / value, 'power'),
    per: 'an accelerator',
    ofOne: ({ power }) => power && over({ low: 1, mid: 1, high: 1 }, power),
  },
  {
    of: 'cost',
    say: (value) => formatFigure(value, 'money'),
    per: 'a watt',
    ofOne: ({ cost, power }) => cost && power && over(cost, power),
  },
  {
    of: 'equivalents',
    say: (value) => formatFigure(1 / value, 'power'),
    per: 'an equivalent',
    ofOne: ({ equivalents, power }) => equivalents && power && over(equivalents, power),
  },
];

/** How far beyond what its hardware gives a rate is let pass. */
const leeway = 2;

function check(
  rule: RuleContext,
  factory: Factory,
  stated: Batch | Claim,
  day: Day | undefined,
  report: RuleReport,
): void {
  const [key, written] = stated.itPower ? ['itPower', stated.itPower] : ['power', stated.power];
  if (!written || !rates.some(({ of }) => stated[of])) return;
  const asOf = day ?? latestDay(rule.catalog);
  const context = asOf === undefined ? undefined : contextOf(rule.catalog, { asOf, counts: 'announced' });
  if (!context) return;
  const { uncertainty } = context.settings;
  const power = written.interval(uncertainty);
  if (power.low <= 0) return;
  const ones = rule.catalog
    .allHardware()
    .map((hardware) => figuresOfOne(context, factory, hardware, stated.itPower !== undefined));
  for (const { of, say, per, ofOne } of rates) {
    const figure = stated[of];
    // Beyond its hardware a cost may hold land and buildings, and what buys shares holds nothing.
    if (!figure || (of === 'cost' && stated.scope !== 'hardware')) continue;
    const rate = over(figure.interval(uncertainty), power);
    const all = ones.flatMap((one) => ofOne(one) ?? []);
    if (all.length === 0) continue;
    const [least, most] = [Math.min(...all.map(({ low }) => low)), Math.max(...all.map(({ high }) => high))];
    if (rate.high >= least / leeway && rate.low <= most * leeway) continue;
    const bounds = of === 'cost' ? [least, most] : [most, least];
    const path: Path = [...stated.path, key];
    report({
      message: `${figure.text} with ${written.text} is ${say(rate.mid)} ${per}, and the catalog’s accelerators come to ${bounds.map(say).join('–')}. Check both figures and their units.`,
      path,
    });
  }
}

function figuresOfOne(context: Context, factory: Factory, { id }: Hardware, isIt: boolean): One {
  const one = { text: '1', interval: () => exactly(1), path: [] };
  const estimates = estimateBatch(context, factory, { ...ofOne, hardware: [id], count: one });
  const valueOf = (estimate: Estimate): Interval | undefined =>
    'value' in estimate ? estimate.value : undefined;
  return {
    power: valueOf(isIt ? estimates.itPower : estimates.facilityPower),
    cost: valueOf(estimates.cost),
    equivalents: valueOf(estimates.equivalents),
  };
}

/** A batch of which nothing else is known. */
const ofOne: Batch = {
  hardware: [],
  shares: undefined,
  count: undefined,
  published: undefined,
  equivalents: undefined,
  power: undefined,
  itPower: undefined,
  cost: undefined,
  scope: 'hardware',
  announced: undefined,
  since: undefined,
  until: undefined,
  status: 'operational',
  note: undefined,
  caveat: undefined,
  source: undefined,
  path: [],
};

function over(a: Interval, b: Interval): Interval {
  return { low: a.low / b.high, mid: a.mid / b.mid, high: a.high / b.low };
}
