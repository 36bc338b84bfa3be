import { exactly } from '../quantity/interval.ts';
import { constant, type Context } from './context.ts';
import { product, quotient, type Input } from './expression.ts';
import { figure, isAbsent, type Estimate } from './figure.ts';

/** How many homes use as much electricity in a year, at what the catalog says a home draws. */
export function homesOf(context: Context, energy: Estimate): Estimate {
  if (isAbsent(energy)) return energy;
  const hours: Input = {
    kind: 'input',
    label: 'hours of a year',
    dimension: 'ratio',
    value: exactly(8760),
    origin: undefined,
  };
  const home = constant(context, context.settings.homePower, 'power of a home', 'power');
  const ofOne = product('energy of a home', 'energy', [home, hours]);
  if (ofOne.value.low <= 0) return { absent: 'the power of a home is 0', missing: [] };
  return figure(quotient('homes', 'count', energy.expression, ofOne), energy.basis);
}
