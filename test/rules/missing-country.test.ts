import assert from 'node:assert/strict';
import { briefsOf, changed, messagesOf, type Files } from './support/world.ts';

const path = 'factories/beta.yaml';
const at = (location: string): Files =>
  changed(path, ['{text: "Jülich, Germany", place: Jülich, country: DE, lat: 50.92, lon: 6.36}', location]);

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
