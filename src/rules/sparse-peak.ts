import { midOf } from './peak-order.ts';
import { replaceScalar } from '../document/edits.ts';
import type { Path } from '../document/node.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { makeFix } from './fixes/make-fix.ts';
import { writtenAt } from './places-in-text.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A peak that is probably one with sparsity. */
export const sparsePeak: Rule = {
  code: 'sparse-peak',
  scope: 'entry',
  severity: 'warning',
  description:
    'An 8-bit peak of more than twice the 16-bit peak: often a figure with sparsity, or an FP4 one, beside a dense one, which doubles the equivalents of the accelerator.',
  why: 'Half the width gives twice the operations on nearly all hardware; a tenth more is allowed.',
  remedy: 'write the dense peak; where the hardware is an exception, silence it with the reason.',
  example: {
    file: base.b200,
    instead: base.peaks,
    bad: 'peak:\n  fp16: 989 TFLOP/s\n  fp8: 3958 TFLOP/s   # “with sparsity”\n',
    good: 'peak:\n  fp16: 989 TFLOP/s\n  fp8: 1979 TFLOP/s   # “with sparsity”\n',
  },
  check: {
    hardware(hardware, context, report) {
      const fp16 = midOf(context, hardware.fp16);
      if (fp16 === undefined || fp16 === 0) return;
      for (const key of ['fp8', 'int8'] as const) {
        const ratio = (midOf(context, hardware[key]) ?? 0) / fp16;
        if (ratio <= mostOfHalfWidth) continue;
        const times = String(Number(ratio.toPrecision(2)));
        const message = `This is ${times} times the 16-bit peak, where half the width gives twice: is it a sparse or an FP4 figure? Write the dense one.`;
        const place = ['peak', key];
        report({ message, path: place, fix: () => halvePeak(context, place, ratio) });
      }
    },
  },
};

/** Four times the 16-bit peak is twice by width and twice by sparsity: half of it is dense. */
function halvePeak(context: RuleContext, place: Path, ratio: number): readonly Fix[] {
  if (Math.abs(ratio - 4) > 0.1) return [];
  const document = context.document();
  const [, digits = '', unit = ''] =
    /^([\d,]+(?:\.\d+)?)(\s*[A-Za-z/]+)$/.exec(writtenAt(document.root, place)) ?? [];
  if (digits === '') return [];
  const dense = `${String(Number(digits.replaceAll(',', '')) / 2)}${unit}`;
  return makeFix(context, `Write the dense half, ${dense}`, [replaceScalar(document, place, dense)]);
}

/** Half the width gives twice the operations on nearly all hardware; the tenth more is for rounding in data sheets. */
const mostOfHalfWidth = 2.1;
