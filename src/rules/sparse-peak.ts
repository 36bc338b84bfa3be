import { midOf } from './peak-order.ts';
import { halfPeak } from './fixes/half-peak.ts';
import type { Rule } from './rule.ts';

/** A peak that is probably one with sparsity. */
export const sparsePeak: Rule = {
  code: 'sparse-peak',
  scope: 'entry',
  severity: 'warning',
  description:
    'An 8-bit peak of more than twice the 16-bit peak: often a figure with sparsity, or an FP4 one, beside a dense one, which doubles the equivalents of the accelerator.',
  checks: {
    hardware(hardware, context, report) {
      const fp16 = midOf(context, hardware.fp16);
      if (fp16 === undefined || fp16 === 0) return;
      for (const key of ['fp8', 'int8'] as const) {
        const ratio = (midOf(context, hardware[key]) ?? 0) / fp16;
        if (ratio <= mostOfHalfWidth) continue;
        const times = String(Number(ratio.toPrecision(2)));
        const message = `This is ${times} times the 16-bit peak, where half the width gives twice: is it a sparse or an FP4 figure? Write the dense one.`;
        const place = ['peak', key];
        report({ message, path: place, data: { place, ratio } });
      }
    },
  },
  fix: halfPeak,
};

/** Half the width gives twice the operations on nearly all hardware; the tenth more is for rounding in data sheets. */
const mostOfHalfWidth = 2.1;
