import type { Expression } from './expression.ts';

/** Calls `visit` for an expression and all that it is made of, each before its parts; shares of a mix are not among them. */
export function walk(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  for (const part of partsOf(expression)) walk(part, visit);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'input':
      return [];
    case 'product':
      return expression.factors;
    case 'quotient':
      return [expression.dividend, expression.divisor];
    case 'sum':
      return expression.terms;
    case 'mix':
      return expression.members.map((member) => member.expression);
  }
}
