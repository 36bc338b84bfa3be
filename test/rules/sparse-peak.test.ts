import assert from 'node:assert/strict';
import { briefsOf, changed, messagesOf, type Files } from './support/world.ts';

const path = 'hardware/nvidia-b200.yaml';
const peaks = (text: string): Files =>
  changed(path, [
    '  fp16: 2250 TFLOP/s\n  fp8: 4500 TFLOP/s\n  int8: 4500 TOP/s\n',
    `${text.replace(/^/gm, '  ')}\n`,
  ]);

describe('sparse-peak', () => {
  it('finds an 8-bit peak of more than twice the 16-bit one', () => {
    assert.deepEqual(messagesOf(path, peaks('fp16: 989 TFLOP/s\nfp8: 3958 TFLOP/s')), [
      'This is 4 times the 16-bit peak, where half the width gives twice: is it a sparse or an FP4 figure? Write the dense one.',
    ]);
    assert.deepEqual(briefsOf(peaks('fp16: 1 PFLOP/s\nfp8: 2 PFLOP/s\nint8: 4 POP/s')), [
      `${path}: sparse-peak “4 POP/s”`,
    ]);
    assert.deepEqual(briefsOf(peaks('fp16: 1 PFLOP/s\nfp8: 2.1 PFLOP/s')), []);
    assert.deepEqual(briefsOf(peaks('fp8: 2.1 PFLOP/s')), []);
  });
});
