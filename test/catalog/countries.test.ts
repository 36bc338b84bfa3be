import assert from 'node:assert/strict';
import {
  allCountries,
  countryName,
  countryNamed,
  mayLieIn,
  suggestCountry,
} from '../../src/catalog/countries.ts';

describe('countries', () => {
  it('have a code, a name and, nearly all, a place', () => {
    assert.equal(allCountries().length, 250);
    assert.equal(countryName('US'), 'United States');
    assert.equal(countryName('constructor'), undefined);
    const placed = allCountries().filter(({ code }) => mayLieIn(code, 0, 0) !== undefined);
    assert.ok(placed.length > 230);
  });

  it('are known by their names, former ones too, and by what is surely one', () => {
    const names = {
      USA: 'US',
      'u.s.': 'US',
      uk: 'GB',
      UAE: 'AE',
      Germny: 'DE',
      Türkiye: 'TR',
      'South Korea': 'KR',
      Holland: 'NL',
      Burma: 'MM',
      Britain: 'GB',
      Syria: 'SY',
      Laos: 'LA',
      Macau: 'MO',
      'Cote d’Ivoire': 'CI',
      Turkiye: 'TR',
      'Tu\u0308rkiye': 'TR',
    };
    for (const [name, code] of Object.entries(names)) assert.equal(suggestCountry(name), code, name);
    for (const word of ['XX', 'Austrlia', 'Nigera', 'Malia', 'Island', 'Atlantis', 'Deutschland'])
      assert.equal(suggestCountry(word), undefined, word);
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
      ['EH', 27.1, -13.2],
      ['MA', 27.1, -13.2],
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

  it('are known by names that people write, and by former ones', () => {
    const named = ['Holland', 'England', 'Burma', 'Turkey', 'Ivory Coast'].map(suggestCountry);
    assert.deepEqual(named, ['NL', 'GB', 'MM', 'TR', 'CI']);
  });
});
