import assert from 'node:assert/strict';
import { briefsOf, changed, messagesOf, worldOf, type Files } from './support/world.ts';

const path = 'hardware/nvidia-b200.yaml';
const peaks = (text: string): Files =>
  changed(path, [
    '  fp16: 2250 TFLOP/s\n  fp8: 4500 TFLOP/s\n  int8: 4500 TOP/s\n',
    `${text.replace(/^/gm, '  ')}\n`,
  ]);
const severities = (files: Files): readonly string[] =>
  worldOf(files)
    .checker.problemsOf(path)
    .map(({ code, severity }) => `${code} ${severity}`);

describe('peak-order', () => {
  it('finds an 8-bit peak that is not that of the tensor cores, as listed for GB300', () => {
    const files = peaks('fp16: 2500 TFLOP/s\nint8: 165 TOP/s');
    assert.deepEqual(messagesOf(path, files), [
      '165 TOP/s is below the 16-bit 2.50 PFLOP/s. Give the dense peak of the tensor cores, or leave int8 out.',
    ]);
    assert.deepEqual(severities(files), ['peak-order error']);
  });

  it('only warns where a higher 8-bit peak is compared', () => {
    assert.deepEqual(severities(peaks('fp16: 2500 TFLOP/s\nfp8: 5000 TFLOP/s\nint8: 165 TOP/s')), [
      'peak-order warning',
    ]);
    const files = peaks('fp16: 2500 TFLOP/s\nint8: 165 TOP/s');
    const in16 = changed('catalog.yaml', ['precision: 8-bit', 'precision: 16-bit']);
    assert.deepEqual(severities({ ...files, ...in16 }), ['peak-order warning']);
  });

  it('lets both be the same, and 16 bits be unknown', () => {
    assert.deepEqual(briefsOf(peaks('fp16: 383 TFLOP/s\nint8: 383 TOP/s')), []);
    assert.deepEqual(briefsOf(peaks('int8: 165 TOP/s')), []);
  });

  it('waits while a peak is being typed', () => {
    assert.deepEqual(briefsOf(peaks('fp16: 2500 TFLOP/s\nint8: 165 T')), [`${path}: quantity “165 T”`]);
  });
});
