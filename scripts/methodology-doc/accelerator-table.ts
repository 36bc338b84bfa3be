import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Day } from '../../src/catalog/day.ts';
import type { Hardware } from '../../src/catalog/entries.ts';
import type { Measure } from '../../src/estimate/figure.ts';
import { formatFigure, formatInterval } from '../../src/quantity/format.ts';
import type { Interval } from '../../src/quantity/interval.ts';
import { githubText } from '../../src/words/markdown.ts';
import { table } from '../accuracy/accuracy-text.ts';
import { OurFigures } from '../accuracy/our-figures.ts';

/** What one accelerator comes to. */
export interface OneAccelerator {
  readonly hardware: Hardware;
  readonly equivalents: Interval | undefined;
  /** IT power in W, and what is paid for it and all around it in USD. */
  readonly itPower: Interval | undefined;
  readonly cost: Interval | undefined;
}

/** Enough that no count is rounded, few enough that every figure of one is seen. */
const many = 1000;

/** Every accelerator of the catalog as of `day`, in the order of their release. */
export function oneOfEach(
  catalog: Catalog,
  texts: ReadonlyMap<string, string>,
  day: Day,
): readonly OneAccelerator[] {
  const our = new OurFigures(texts);
  const inOrder = [...catalog.allHardware()].sort(
    (a, b) => (a.released < b.released ? -1 : a.released > b.released ? 1 : 0) || (a.id < b.id ? -1 : 1),
  );
  return inOrder.map((hardware) => {
    const figures = our.figures([{ hardware: hardware.id, count: many, since: day }], day);
    const one = (measure: Measure): Interval | undefined => {
      const all = figures(measure);
      return all && { low: all.low / many, mid: all.mid / many, high: all.high / many };
    };
    return { hardware, equivalents: one('equivalents'), itPower: one('itPower'), cost: one('cost') };
  });
}

/** The table by which an expert sees what is off: power and dollars per equivalent, and dollars per watt. */
export function acceleratorTable(all: readonly OneAccelerator[], unit: string): string {
  const rows = all.map(({ hardware, equivalents, itPower, cost }) => {
    const per = (a: Interval | undefined, b: Interval | undefined): number | undefined =>
      a && b && b.mid > 0 ? a.mid / b.mid : undefined;
    const [watts, dollars, perWatt] = [per(itPower, equivalents), per(cost, equivalents), per(cost, itPower)];
    return [
      githubText(hardware.name),
      hardware.released,
      equivalents ? String(Number(equivalents.mid.toPrecision(3))) : '—',
      itPower ? formatInterval(itPower, 'power') : '—',
      cost ? formatInterval(cost, 'money') : '—',
      watts === undefined ? '—' : formatFigure(watts, 'power'),
      dollars === undefined ? '—' : formatFigure(dollars, 'money'),
      perWatt === undefined ? '—' : `$${perWatt.toFixed(2)}`,
    ];
  });
  const head = [
    'Accelerator',
    'Released',
    unit,
    'IT power',
    'IT cost',
    `Power per ${unit}`,
    `Cost per ${unit}`,
    'Cost per watt',
  ];
  return table(head, rows, [2, 3, 4, 5, 6, 7]);
}
