import { exactly } from '../quantity/interval.ts';
import { constant, type Context } from './context.ts';
import { product, quotient, type Input } from './expression.ts';
import { isAbsent } from './absent.ts';
import { figure, type Estimate } from './figure.ts';

const hoursOfYear: Input = {
  kind: 'input',
  label: 'hours of a year',
  dimension: 'ratio',
  value: exactly(8760),
  origin: undefined,
};

/** Yearly energy in Wh at the catalog's load factor, from facility power in W. */
export function energyOf(context: Context, facilityPower: Estimate): Estimate {
  if (isAbsent(facilityPower)) return facilityPower;
  const load = constant(context, context.settings.loadFactor, 'load factor');
  return figure(
    product('energy per year', 'energy', [facilityPower.expression, hoursOfYear, load]),
    facilityPower.basis,
  );
}

/** How many homes use as much electricity in a year, at what the catalog says a home draws. */
export function homesOf(context: Context, energy: Estimate): Estimate {
  if (isAbsent(energy)) return energy;
  const home = constant(context, context.settings.homePower, 'power of a home', 'power');
  const ofOne = product('energy of a home', 'energy', [home, hoursOfYear]);
  if (ofOne.value.low <= 0) return { absent: 'the power of a home is 0', missing: [] };
  return figure(quotient('homes', 'count', energy.expression, ofOne), energy.basis);
}
