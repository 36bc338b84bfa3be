import type { Expression } from '../../src/estimate/expression.ts';
import type { Interval } from '../../src/quantity/interval.ts';

/**
 * The value of a derivation, computed again from the values of its inputs alone, with plain arithmetic for each of low,
 * mid and high.
 */
export function recompute(node: Expression): Interval {
  switch (node.kind) {
    case 'input':
      return node.value;
    case 'product':
      return each((end) => node.factors.reduce((result, factor) => result * recompute(factor)[end], 1));
    case 'quotient': {
      const [a, b] = [recompute(node.dividend), recompute(node.divisor)];
      if (node.ofWhole) {
        const rest = each((end) => b[end] - a[end]);
        return { low: a.low / (a.low + rest.high), mid: a.mid / b.mid, high: a.high / (a.high + rest.low) };
      }
      return { low: a.low / b.high, mid: a.mid / b.mid, high: a.high / b.low };
    }
    case 'sum':
      return each((end) => node.terms.reduce((result, term) => result + recompute(term)[end], 0));
    case 'mix': {
      const values = node.members.map(({ expression }) => recompute(expression));
      if (node.how === 'shares') {
        return each((end) =>
          node.members.reduce((result, { share }, i) => result + values[i]![end] * share!.value[end], 0),
        );
      }
      if (node.how === 'candidates') {
        return each((end) =>
          quantile(
            values.map((value) => value[end]),
            { low: 0.1, mid: 0.5, high: 0.9 }[end],
          ),
        );
      }
      const mids = values.map(({ mid }) => mid).sort((a, b) => a - b);
      const half = mids.length / 2;
      const median = (mids[Math.ceil(half) - 1]! + mids[Math.floor(half)]!) / 2;
      return {
        low: Math.min(...values.map(({ low }) => low)) * (1 - node.widenedBy),
        mid: node.how === 'median' ? median : mids.reduce((a, b) => a + b, 0) / mids.length,
        high: Math.max(...values.map(({ high }) => high)) * (1 + node.widenedBy),
      };
    }
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (above - below) * (place % 1);
}

function each(compute: (end: keyof Interval) => number): Interval {
  return { low: compute('low'), mid: compute('mid'), high: compute('high') };
}
