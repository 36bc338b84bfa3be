import assert from 'node:assert/strict';
import { briefsOf, changed, messagesOf } from './support/world.ts';

const alpha = 'factories/alpha.yaml';
const h100 = 'hardware/nvidia-h100-sxm.yaml';
const b200 = 'hardware/nvidia-b200.yaml';

describe('unsourced', () => {
  it('finds a figure without a source, in each kind of file', () => {
    assert.deepEqual(messagesOf(h100, changed(h100, ['[peak, tdp]', '[peak]'])), [
      'No source for tdp. Add tdp to what a source supports.',
    ]);
    assert.deepEqual(
      briefsOf(changed('catalog.yaml', ['[power, cost, energy, uncertainty]', '[power, cost, energy]'])),
      ['catalog.yaml: unsourced “approximate”'],
    );
    assert.deepEqual(messagesOf(h100, changed(h100, [', source: survey', ''])), [
      'No source for price. Name it here with source, or add prices to what a source supports.',
    ]);
  });

  it('lets each price of a whole system name its own source', () => {
    const sources = 'sources:\n  - {id: survey, supports: [peak, tdp]}';
    const rack = (source: string): string =>
      `system: {accelerators: 72, prices: [{price: "$2M"${source}}]}\n` +
      'sources: [{id: survey, supports: [peak, tdp, system.accelerators]}]';
    assert.deepEqual(briefsOf(changed(b200, [sources, rack(', source: survey')])), []);
    assert.deepEqual(briefsOf(changed(b200, [sources, rack(', source: dealer')])), [
      `${b200}: unknown-source “dealer”`,
    ]);
    assert.deepEqual(messagesOf(b200, changed(b200, [sources, rack('')])), [
      'No source for price. Name it here with source, or add system.prices to what a source supports.',
    ]);
  });

  it('says once what a whole file or batch lacks', () => {
    assert.deepEqual(
      messagesOf(b200, changed(b200, ['sources:\n  - {id: survey, supports: [peak, tdp]}\n', ''])),
      ['No figure of this file has a source. Add one to sources, with what it supports.'],
    );
    const batches = '    source: survey\n  - {count: 5, power: 7 kW}\n  - {count: 6}\n';
    assert.deepEqual(messagesOf(alpha, changed(alpha, ['    source: survey\n', batches])), [
      'No source for count, power. Name it here with source, or add compute to what a source supports.',
      'No source for count. Name it here with source, or add compute to what a source supports.',
    ]);
  });

  it('takes a source of the figure, or any that supports it or what it is in', () => {
    assert.deepEqual(briefsOf(changed(h100, ['[peak, tdp]', '[peak.fp16, peak.fp8, peak.int8, tdp]'])), []);
    assert.deepEqual(briefsOf(changed(h100, ['[peak, tdp]', '[peak.fp16, peak.fp8, tdp]'])), [
      `${h100}: unsourced “int8”`,
    ]);
    const supported = '\nsources: [{id: survey, supports: [compute]}]\n';
    assert.deepEqual(briefsOf(changed(alpha, ['    source: survey\n', supported])), []);
    const one = '\nsources: [{id: survey, supports: ["compute[0].count"]}]\n';
    assert.deepEqual(briefsOf(changed(alpha, ['    source: survey\n', one])), []);
  });

  it('asks for figures of a facility and of claims, and not for words', () => {
    const facility =
      'facility: {pue: 1.2, cooling: air, fabric: InfiniBand}\nclaims: [{power: 140 MW, note: x}]\nstatus:';
    assert.deepEqual(briefsOf(changed(alpha, ['status:', facility])), [
      `${alpha}: unsourced “pue”`,
      `${alpha}: unsourced “power”`,
    ]);
  });

  it('leaves an unknown source to its own rule', () => {
    assert.deepEqual(briefsOf(changed(alpha, ['source: survey', 'source: dealer'])), [
      `${alpha}: unknown-source “dealer”`,
    ]);
  });
});
