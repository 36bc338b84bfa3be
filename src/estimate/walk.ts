import type { Expression, Input } from './expression.ts';

/** Calls `visit` for an expression and all that it is made of, each before its parts. */
export function walk(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  for (const part of partsOf(expression)) walk(part.expression, visit);
}

/** Every input that an expression rests on, in the order of its formula. */
export function inputsIn(expression: Expression): readonly Input[] {
  const inputs: Input[] = [];
  walk(expression, (part) => {
    if (part.kind === 'input') inputs.push(part);
  });
  return inputs;
}

/** What an expression is made of, the shares of a mix among it; labelled where that says more than the part itself. */
export function partsOf(
  node: Expression,
): readonly { readonly expression: Expression; readonly label?: string }[] {
  switch (node.kind) {
    case 'input':
      return [];
    case 'product':
      return node.factors.map((expression) => ({ expression }));
    case 'quotient':
      return [{ expression: node.dividend }, { expression: node.divisor }];
    case 'sum':
      return node.terms.map((expression, index) => ({
        expression,
        label: node.names?.[index] ?? expression.label,
      }));
    case 'mix':
      return node.members.flatMap(({ name, expression, share }) => [
        { expression, label: `${name}: ${expression.label}` },
        ...(share ? [{ expression: share }] : []),
      ]);
  }
}
