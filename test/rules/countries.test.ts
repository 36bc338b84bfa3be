import assert from 'node:assert/strict';
import {
  allCountries,
  countryName,
  countryNamed,
  mayLieIn,
  suggestCountry,
} from '../../src/catalog/countries.ts';
import { briefsOf, changed, messagesOf, type Files } from './support/world.ts';

const path = 'factories/beta.yaml';
const at = (location: string): Files =>
  changed(path, ['{text: "Jülich, Germany", place: Jülich, country: DE, lat: 50.92, lon: 6.36}', location]);
const withSites = (sites: string): Files =>
  changed(path, ['status:', `facility: {sites: [${sites}]}\nstatus:`]);

describe('countries', () => {
  it('have a code, a name and, nearly all, a place', () => {
    assert.equal(allCountries().length, 250);
    assert.equal(countryName('US'), 'United States');
    assert.equal(countryName('constructor'), undefined);
    const placed = allCountries().filter(({ code }) => mayLieIn(code, 0, 0) !== undefined);
    assert.ok(placed.length > 230);
  });

  it('are known by their names, and by what is nearly one', () => {
    const names = {
      USA: 'US',
      'u.s.': 'US',
      uk: 'GB',
      UAE: 'AE',
      Germny: 'DE',
      Türkiye: 'TR',
      'South Korea': 'KR',
    };
    for (const [name, code] of Object.entries(names)) assert.equal(suggestCountry(name), code, name);
    assert.equal(suggestCountry('XX'), undefined);
    assert.equal(countryNamed('Congo'), undefined, 'two countries go by it');
  });

  it('hold places on their borders, islands and the far side of the date line, and no others', () => {
    const inside: readonly (readonly [string, number, number])[] = [
      ['US', 51.9, -176.6],
      ['US', 21.3, -157.9],
      ['RU', 65, -175],
      ['FJ', -17.8, 178],
      ['SG', 1.35, 103.82],
      ['BH', 26.2, 50.55],
      ['MT', 35.9, 14.5],
      ['NO', 78.2, 15.6],
      ['FR', 42.1, 9.1],
      ['TW', 24.8, 121],
      ['XK', 42.6, 21],
      ['AQ', -80, 0],
      ['US', 49, -95.15],
    ];
    for (const [code, lat, lon] of inside)
      assert.equal(mayLieIn(code, lat, lon), true, `${code} ${lat} ${lon}`);
    const outside: readonly (readonly [string, number, number])[] = [
      ['US', 25.67, -100.3],
      ['DE', 48.86, 2.35],
      ['CN', 35.68, 139.69],
      ['FR', 52.5, 13.4],
      ['US', 0, 0],
      ['DE', 90, 180],
    ];
    for (const [code, lat, lon] of outside)
      assert.equal(mayLieIn(code, lat, lon), false, `${code} ${lat} ${lon}`);
  });
});

describe('unknown-country', () => {
  it('wants a code, and knows the name', () => {
    assert.deepEqual(messagesOf(path, at('{country: Germany}')), [
      '“Germany” is not a country code. Did you mean DE, Germany?',
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

describe('missing-country', () => {
  it('wants a country, and reads it from the text of the place', () => {
    assert.deepEqual(messagesOf(path, at('{text: "Essen, Germany"}')), [
      'No country. Add country: DE, Germany; where no source states the place, write text: Not stated.',
    ]);
    assert.deepEqual(briefsOf(at('{text: Somewhere}')), [`${path}: missing-country “location”`]);
    assert.deepEqual(briefsOf(at('{place: Essen}')), [`${path}: missing-country “location”`]);
    assert.match(messagesOf(path, at('{text: "Austin, CA"}'))[0]!, /^No country\. Add country; /);
  });

  it('is content where no source states it', () => {
    for (const text of ['Not stated', 'Unknown', 'undisclosed site', 'Worldwide']) {
      assert.deepEqual(briefsOf(at(`{text: ${text}}`)), []);
    }
  });
});

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
