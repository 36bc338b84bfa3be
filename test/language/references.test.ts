import assert from 'node:assert/strict';
import { Catalog } from '../../src/catalog/catalog.ts';
import { mentionsIn } from '../../src/language/mentions.ts';
import { mentionsOf } from '../../src/language/references.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { shippedTexts } from '../support/shipped.ts';

/** The paths and places at which any file names a factory, found by reading all of them. */
function everyMention(catalog: Catalog, id: string): readonly string[] {
  return [...catalog.files()]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file) =>
      mentionsIn(file.kind, catalog.document(file).root)
        .filter((mention) => mention.kind === 'factory' && mention.id === id)
        .map(({ start }) => `${file.path}:${start}`),
    );
}

function assertFound(catalog: Catalog): number {
  const rankings = new Rankings(catalog);
  const context = { catalog, rankings, edition: rankings.latestEdition() };
  const ids = [...catalog.allFactories().map(({ id }) => id), 'nobody', 'beta'];
  let found = 0;
  for (const id of ids) {
    const mentions = mentionsOf(context, { kind: 'factory', id });
    const places = mentions.map(({ file, mention }) => `${file.path}:${mention.start}`);
    assert.deepEqual(places, everyMention(catalog, id), id);
    found += places.length;
  }
  return found;
}

describe('who names a factory', () => {
  const texts = [...shippedTexts()].map(([path, text]) => ({ path, text }));

  it('is found in the catalog that we ship as by reading every file', () => {
    const catalog = new Catalog();
    catalog.update(texts);
    assert.ok(assertFound(catalog) > 100);
  });

  it('is found in files that break, are mended and go', () => {
    const catalog = new Catalog();
    catalog.update(texts);
    const path = 'factories/extra.yaml';
    const head = 'name: Extra\nowners: [A]\nlocation: {country: US}\n';
    for (const text of [
      `${head}status: planned\npartOf: [nobody, beta]\n`,
      `${head}status: planned\nsupersedes: beta\npartOf: {nobody: 1}\n`,
      `${head}partOf: beta\n`,
      `${head}status: planned\npartOf: [nobody\n`,
      `${head}status: planned\nsupersedes: [nobody]\npartOf: beta\n`,
      undefined,
    ]) {
      catalog.update([{ path, text }]);
      assertFound(catalog);
    }
  });
});
