import { constant, type Context } from './context.ts';
import { product, total } from './expression.ts';
import { isAbsent } from './absent.ts';
import { figure, type Estimate, type Estimates } from './figure.ts';

/** What land and buildings add to the cost of IT hardware: IT power at the catalog's cost of construction per watt. */
export function constructionOf(context: Context, { itPower }: Pick<Estimates, 'itPower'>): Estimate {
  if (isAbsent(itPower)) return itPower;
  const perWatt = constant(context, context.settings.constructionPerWatt, 'construction per watt', 'money');
  return figure(product('land and buildings', 'money', [itPower.expression, perWatt]), itPower.basis);
}

/** The cost with land and buildings, which is what a claimed total speaks of. */
export function totalCostOf(context: Context, estimates: Pick<Estimates, 'itPower' | 'cost'>): Estimate {
  const { cost } = estimates;
  const construction = constructionOf(context, estimates);
  if (isAbsent(cost)) return cost;
  if (isAbsent(construction)) return construction;
  const parts = [cost.expression, construction.expression];
  return figure(total('cost with land and buildings', 'money', parts), cost.basis);
}
