import { isAbsent } from '../../estimate/absent.ts';
import type { Estimate } from '../../estimate/figure.ts';
import type { Interval } from '../../quantity/interval.ts';
import { explainFigure } from '../../views/explanation/explained-figure.ts';
import type { References } from '../../views/explanation/explanation-references.ts';
import type { SourceKeys } from './source-keys.ts';

/** An interval as data. */
export function intervalData({ low, mid, high }: Interval): object {
  return { low, mid, high };
}

/**
 * A figure as data, with how it came about on one line and the sources that it rests on; where there is none, why.
 * `more` stands beside it.
 */
export function figureData(
  estimate: Estimate,
  references: References,
  keys: SourceKeys,
  more: object = {},
): object {
  const explained = explainFigure(estimate, references);
  if (isAbsent(explained)) return { absent: explained.absent };
  const { missing, caveats, basis, formula, legend, remarks, steps } = explained;
  const numbers = steps.flatMap(({ at }) => at?.source ?? []);
  const lists = Object.entries({
    missing,
    caveats,
    remarks: remarks.filter((each) => !caveats.includes(each)),
  });
  return {
    ...intervalData(explained),
    ...Object.fromEntries(lists.filter(([, list]) => list.length > 0)),
    ...{ basis, formula, legend },
    sources: [...new Set(numbers)].map((number) => keys.keyOf(number)),
    ...more,
  };
}
