import assert from 'node:assert/strict';
import { briefsOf, changed, messagesOf, type Files } from './support/world.ts';

const path = 'factories/beta.yaml';
const at = (location: string): Files =>
  changed(path, ['{text: "Jülich, Germany", place: Jülich, country: DE, lat: 50.92, lon: 6.36}', location]);
const withSites = (sites: string): Files =>
  changed(path, ['status:', `facility: {sites: [${sites}]}\nstatus:`]);

describe('coordinates', () => {
  it('says when they changed places', () => {
    assert.deepEqual(messagesOf(path, at('{country: DE, lat: 6.36, lon: 50.92}')), [
      '6.36, 50.92 lies outside DE (Germany). Did you mean lat: 50.92, lon: 6.36?',
    ]);
    assert.deepEqual(briefsOf(at('{country: DE, lat: 6.36, lon: 50.92}')), [`${path}: coordinates “6.36”`]);
  });

  it('says when a sign is missing, or when it does not know better', () => {
    assert.match(
      messagesOf(path, at('{country: US, lat: 47.2, lon: 119.8}'))[0]!,
      /Did you mean lat: 47.2, lon: -119.8\?$/,
    );
    assert.match(
      messagesOf(path, at('{country: JP, lat: 50, lon: 10}'))[0]!,
      /Check the coordinates and the country\.$/,
    );
  });

  it('is content inside any of several countries, and without or with an unknown one', () => {
    assert.deepEqual(briefsOf(at('{countries: [US, DE], lat: 50.92, lon: 6.36}')), []);
    assert.deepEqual(briefsOf(at('{text: Not stated, lat: 50.92, lon: 6.36}')), []);
    assert.deepEqual(briefsOf(at('{country: QQ, lat: 50.92, lon: 6.36}')), [`${path}: unknown-country “QQ”`]);
  });

  it('wants both or none, and looks at sites', () => {
    assert.deepEqual(messagesOf(path, at('{country: DE, lat: 50.92}')), ['lat stands without lon. Add it.']);
    assert.deepEqual(briefsOf(withSites('{country: JP, lat: 139.7, lon: 35.7}')), [`${path}: value “139.7”`]);
    assert.deepEqual(briefsOf(withSites('{country: JP, lat: 35.7, lon: 9.7}')), [
      `${path}: coordinates “35.7”`,
    ]);
  });
});
