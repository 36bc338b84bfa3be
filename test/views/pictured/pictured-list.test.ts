import assert from 'node:assert/strict';
import { placesOf } from '../../../src/views/pictured/pictured-list.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

function places(more: string): ReturnType<typeof placesOf> {
  const { catalog } = new TestCatalog({ 'factories/a.yaml': factoryText('A', '1,000', '[h100]', more) });
  const factory = catalog.factory('a');
  assert.ok(factory);
  return placesOf(factory);
}

describe('placesOf', () => {
  it('takes the sites of a facility, each where it is or in the middle of its country', () => {
    const sites = '[{place: Here, country: US, lat: 43, lon: -88}, {country: DE}, {place: nowhere}]';
    const [first, second, ...others] = places(`facility: {sites: ${sites}}\n`);
    assert.deepEqual(first, { lat: 43, lon: -88, country: undefined });
    assert.equal(second?.country, 'Germany');
    assert.deepEqual(others, []);
  });

  it('takes the country where no site says where it is', () => {
    for (const more of ['', 'facility: {sites: [{place: nowhere}, {place: somewhere}]}\n']) {
      assert.deepEqual(
        places(more).map(({ country }) => country),
        ['United States'],
      );
    }
  });
});
