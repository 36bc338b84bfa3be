import assert from 'node:assert/strict';
import { base, briefsOf, messagesOf } from './support/world.ts';

const alpha = base['factories/alpha.yaml']!.replaceAll('Alpha', 'Gamma').replace(
  /location: .*/,
  'location: {country: US}',
);
const edition = base['editions/2026H1.yaml']!;

describe('id-form', () => {
  it('wants small letters, digits and hyphens, and offers such an id', () => {
    assert.deepEqual(messagesOf('factories/Gamma One.yaml', { 'factories/Gamma One.yaml': alpha }), [
      'The file name is the id, and “Gamma One” is not small letters, digits and hyphens. Rename it to gamma-one.yaml.',
    ]);
    assert.deepEqual(briefsOf({ 'factories/gamma_one.yaml': alpha }), [
      'factories/gamma_one.yaml: id-form “name: Gamma”',
    ]);
    assert.deepEqual(briefsOf({ 'factories/gamma-1.yaml': alpha }), []);
  });

  it('offers nothing where nothing of the name can be kept', () => {
    assert.deepEqual(messagesOf('factories/丙.yaml', { 'factories/丙.yaml': alpha }), [
      'The file name is the id, and “丙” is not small letters, digits and hyphens.',
    ]);
  });

  it('refuses what is a device on Windows', () => {
    assert.deepEqual(messagesOf('factories/aux.yaml', { 'factories/aux.yaml': alpha }), [
      'The file name is the id, and “aux” is a device on Windows, where no file can have that name. Rename it to aux-1.yaml.',
    ]);
  });

  it('wants a year and its part of an edition', () => {
    for (const id of ['2025', '2025H1', '2025Q4', '2025-11', '2025-11-06']) {
      assert.deepEqual(briefsOf({ [`editions/${id}.yaml`]: edition.replace('previous: 2025H2\n', '') }), []);
    }
    assert.deepEqual(messagesOf('editions/h2-2024.yaml', { 'editions/h2-2024.yaml': edition }), [
      'The file name is the id, and “h2-2024” is not a year and its part, such as 2025H2. Rename it to 2024.yaml.',
    ]);
  });

  it('waits until a half-typed file can be read', () => {
    assert.deepEqual(briefsOf({ 'factories/Gamma.yaml': `${alpha}notes: [` }), [
      'factories/Gamma.yaml: syntax “[”',
    ]);
  });
});
