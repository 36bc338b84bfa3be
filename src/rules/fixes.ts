import type { Fix, FixContext } from './fix.ts';
import { baseFixes } from './fixes/base-fixes.ts';
import { silenceFix } from './fixes/suppression.ts';
import { ruleOf } from './registry.ts';

/** Every way to mend a problem, the likeliest first; last, to silence it. */
export function fixesFor(context: FixContext): readonly Fix[] {
  const { code } = context.problem;
  const find = ruleOf(code)?.fix ?? (Object.hasOwn(baseFixes, code) ? baseFixes[code] : undefined);
  return [...(find?.(context) ?? []), ...silenceFix(context)];
}
