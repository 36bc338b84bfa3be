import assert from 'node:assert/strict';
import { base, briefsOf } from './support/world.ts';

const found = (location: string, owners = '[Cube, Acme]', more = ''): readonly string[] => {
  const text = base['factories/alpha.yaml']!.replace('Alpha', 'Gamma').replace('[Acme]', owners) + more;
  return briefsOf({ 'factories/gamma.yaml': text.replace(/location: .*/, `location: ${location}`) });
};

describe('same-place', () => {
  it('finds two factories of one owner at a place of the same name', () => {
    assert.deepEqual(found('{place: quincy, country: US}'), [
      'factories/alpha.yaml: same-place “Quincy”',
      'factories/gamma.yaml: same-place “quincy”',
    ]);
  });

  it('finds two within about a kilometre', () => {
    assert.deepEqual(found('{country: US, lat: 47.235, lon: -119.845}'), [
      'factories/alpha.yaml: same-place “Quincy”',
      'factories/gamma.yaml: same-place “47.235”',
    ]);
    assert.deepEqual(found('{country: US, lat: 47.26, lon: -119.85}'), []);
  });

  it('finds none of other owners, in another region or country, or without a place', () => {
    assert.deepEqual(found('{place: Quincy, country: US}', '[Cube]'), []);
    assert.deepEqual(found('{place: Quincy, region: MA, country: US}'), []);
    assert.deepEqual(found('{place: Quincy, country: FR}'), []);
    assert.deepEqual(found('{country: US}'), []);
  });

  it('finds none where one is part of the other', () => {
    assert.deepEqual(found('{place: Quincy, country: US}', '[Acme]', 'partOf: alpha\n'), []);
  });

  it('leaves those to same-factory that share a name as well', () => {
    const text = base['factories/alpha.yaml']!;
    const briefs = briefsOf({ 'factories/gamma.yaml': text });
    assert.deepEqual(briefs, [
      'factories/alpha.yaml: same-factory “Alpha”',
      'factories/gamma.yaml: same-factory “Alpha”',
    ]);
  });
});
