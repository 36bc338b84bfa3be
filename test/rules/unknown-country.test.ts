import assert from 'node:assert/strict';
import { briefsOf, changed, messagesOf, type Files } from './support/world.ts';

const path = 'factories/beta.yaml';
const at = (location: string): Files =>
  changed(path, ['{text: "Jülich, Germany", place: Jülich, country: DE, lat: 50.92, lon: 6.36}', location]);
const withSites = (sites: string): Files =>
  changed(path, ['status:', `facility: {sites: [${sites}]}\nstatus:`]);

describe('unknown-country', () => {
  it('wants a code, and knows the name', () => {
    assert.deepEqual(messagesOf(path, at('{country: Germany}')), [
      '“Germany” is not a country code. Did you mean DE (Germany)?',
    ]);
    assert.deepEqual(messagesOf(path, at('{country: XX}')), [
      '“XX” is not a country code. Write two letters, such as US or DE.',
    ]);
    assert.deepEqual(briefsOf(at('{country: de}')), [`${path}: unknown-country “de”`]);
    assert.deepEqual(briefsOf(at('{country: DE}')), []);
  });

  it('looks at every one of several, and at those of sites', () => {
    assert.deepEqual(briefsOf(at('{countries: [US, EU]}')), [`${path}: unknown-country “EU”`]);
    assert.deepEqual(briefsOf(at('{countries: [UK]}')), [`${path}: unknown-country “UK”`]);
    assert.deepEqual(briefsOf(withSites('{place: Here, country: Wales}, {country: US}')), [
      `${path}: unknown-country “Wales”`,
    ]);
  });
});
