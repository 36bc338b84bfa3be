import type { Written } from '../catalog/entries.ts';
import { formatFigure } from '../quantity/format.ts';
import { base } from './example.ts';
import { remove } from './fixes/make-fix.ts';
import type { Rule, RuleContext } from './rule.ts';

/** An 8-bit peak below the 16-bit peak. */
export const peakOrder: Rule = {
  code: 'peak-order',
  scope: 'entry',
  severity: 'error',
  description:
    'An 8-bit peak below the 16-bit peak, such as the INT8 listed for GB300, which is not that of its tensor cores: every 8-bit figure of the accelerator would be many times too low.',
  why: 'A warning only, where another 8-bit peak is higher or the catalog compares 16 bits: then no figure rests on it.',
  remedy: 'write the dense peak of the tensor cores, or leave this one out.',
  example: {
    file: base.b200,
    instead: base.peaks,
    bad: 'peak:\n  fp16: 2500 TFLOP/s\n  int8: 165 TOP/s\n',
  },
  check: {
    hardware(hardware, context, report) {
      const fp16 = midOf(context, hardware.fp16);
      const eights = (['fp8', 'int8'] as const).map((key) => ({ key, mid: midOf(context, hardware[key]) }));
      if (fp16 === undefined) return;
      // Where another 8-bit peak is higher, that one is compared.
      const compared = context.catalog.settings()?.precision !== '16-bit';
      const decisive = compared && Math.max(...eights.map(({ mid }) => mid ?? 0)) < fp16;
      for (const { key, mid } of eights) {
        if (mid === undefined || mid >= fp16) continue;
        const figures = `${formatFigure(mid, dimensionOf[key])} is below the 16-bit ${formatFigure(fp16, 'flops')}`;
        const message = `${figures}. Give the dense peak of the tensor cores, or leave ${key} out.`;
        const path = ['peak', key];
        report({
          message,
          path,
          severity: decisive ? 'error' : 'warning',
          fix: () => remove(context, path, { title: 'Leave this peak out' }),
        });
      }
    },
  },
};

const dimensionOf = { fp8: 'flops', int8: 'ops' } as const;

/** The middle of a figure, whatever width the catalog gives it. */
export function midOf(
  { catalog }: Pick<RuleContext, 'catalog'>,
  written: Written | undefined,
): number | undefined {
  return written?.interval(catalog.settings()?.uncertainty ?? { approximate: 0, openEnded: 0 }).mid;
}
