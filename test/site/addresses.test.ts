import assert from 'node:assert/strict';
import { addresses, addressOfFile, fileOf, ownerSegment, wayTo } from '../../src/site/addresses.ts';
import { isSitePath } from '../../src/site/site-manifest.ts';
import { factoryText, TestCatalog } from '../publish/support/catalog.ts';
import { deadLinks, siteOf, textsOf } from './support/site.ts';

const oddIds = [
  'Gamma_One',
  'a b',
  'é',
  '%2e%2e',
  'con',
  'x#y?z',
  'ALPS',
  'alps',
  '..a'.slice(2),
  'ﬁ',
  'a'.repeat(240),
];

describe('addresses', () => {
  it('are ids where those are written as ids are', () => {
    assert.equal(addresses.factory('stargate'), 'factories/stargate/');
    assert.equal(addresses.list('2025H2'), 'lists/2025H2/');
    assert.equal(addresses.accelerator('nvidia-h100-sxm'), 'hardware/nvidia-h100-sxm/');
  });

  it('are apart for ids that are not, on every file system, and lead out of nowhere', () => {
    const all = oddIds.map((id) => addresses.factory(id));
    assert.equal(new Set(all.map((each) => each.toLowerCase())).size, oddIds.length);
    for (const each of all) {
      assert.ok(isSitePath(fileOf(each)), each);
      assert.ok((each.split('/')[1] ?? '').length <= 200, each);
      assert.doesNotMatch(each, /\/(?:con|nul)\//);
    }
    assert.notEqual(addresses.list('2025h2').toLowerCase(), addresses.list('2025H2').toLowerCase());
  });

  it('lead from one page to another, with or without the names of files', () => {
    assert.equal(wayTo('', 'factories/a/', { named: false }), 'factories/a/');
    assert.equal(wayTo('factories/a/', '', { named: false }), '../../');
    assert.equal(wayTo('factories/a/', '', { named: true }), '../../index.html');
    assert.equal(wayTo('', '', { named: false }), './');
    assert.equal(wayTo('lists/2025H2/', 'feed.xml', { named: true }), '../../feed.xml');
  });

  it('of owners go by the name, however it is written', () => {
    assert.equal(ownerSegment('Microsoft'), 'microsoft');
    assert.equal(ownerSegment(' microsoft '), ownerSegment('Microsoft'));
    assert.match(ownerSegment('华为'), /^_[0-9a-f]{16}$/);
    assert.notEqual(ownerSegment('华为'), ownerSegment('百度'));
  });

  it('show where a file of the catalog is told of', () => {
    assert.equal(addressOfFile('factories/alps.yaml'), 'factories/alps/');
    assert.equal(addressOfFile('editions/2025H2.ranking.yaml'), 'lists/2025H2/');
    assert.equal(addressOfFile('catalog.yaml'), 'methodology/');
    assert.equal(addressOfFile('README.md'), undefined);
  });

  it('lead somewhere whatever files are called', () => {
    const ids = oddIds.filter((id) => !id.includes('/'));
    const test = new TestCatalog(
      Object.fromEntries(
        ids.map((id, at) => [`factories/${id}.yaml`, factoryText(`F ${at}`, `${1000 + at}`)]),
      ),
    );
    assert.deepEqual(deadLinks(textsOf(siteOf(test))), []);
    assert.deepEqual(deadLinks(textsOf(siteOf(test, { base: 'https://example.org/' }))), []);
  });
});
