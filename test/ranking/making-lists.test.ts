import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog } from '../../src/catalog/catalog.ts';
import { makingLists } from '../../src/ranking/making-lists.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { anyEdit, startingFiles, type Edit } from '../support/any-edit.ts';

const start = Object.entries(startingFiles).map(([path, text]) => ({ path, text }));

/** What is asked of all lists of a catalog, once its lists were made piece by piece or not. */
function everything(catalog: Catalog, rankings: Rankings): unknown {
  return catalog.allEditions().map((edition) => {
    const list = rankings.list(edition);
    const { rows, unranked } = rankEdition(catalog, rankings, edition, {}, 9);
    return { rows, unranked, standings: catalog.allFactories().map(({ id }) => list.standing(id)) };
  });
}

describe('lists that are made piece by piece', () => {
  it('are those that are made at once, whatever is edited meanwhile', () => {
    const edits = fc.array(anyEdit, { minLength: 1, maxLength: 20 });
    const meanwhile = fc.array(fc.tuple(fc.nat(60), anyEdit), { maxLength: 5 });
    fc.assert(
      fc.property(edits, meanwhile, (before, during) => {
        const [pieces, whole] = [new Catalog(), new Catalog()];
        const [inPieces, atOnce] = [new Rankings(pieces), new Rankings(whole)];
        const take = (changes: readonly Pick<Edit, 'path' | 'text'>[]): void => {
          pieces.update(changes);
          whole.update(changes);
        };
        take([...start, ...before]);
        const making = makingLists(pieces, inPieces, inPieces.latestEdition());
        for (let piece = 0; making.next().done !== true; piece++)
          take(during.flatMap(([when, edit]) => (when === piece ? [edit] : [])));
        assert.deepEqual(everything(pieces, inPieces), everything(whole, atOnce));
      }),
    );
  });

  it('are there at once for whoever asks then', () => {
    const catalog = new Catalog();
    const rankings = new Rankings(catalog);
    const text = 'name: A\nowners: [O]\nlocation: {}\nstatus: planned\ncompute: [{power: 1 GW}]\n';
    catalog.update([...start, { path: 'factories/a.yaml', text }]);
    const edition = rankings.latestEdition()!;
    const count = (): number => [...makingLists(catalog, rankings, edition)].length;
    const first = count();
    const list = rankings.list(edition);
    assert.ok(first > count(), 'it was made in the first round');
    assert.equal(rankings.list(edition), list);
  });
});
