import { rules } from './generated/rules.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of their codes: each file of this folder that holds one. */
export { rules };

/** The rule of a code. */
export function ruleOf(code: string): Rule | undefined {
  return rules.find((rule) => rule.code === code);
}
