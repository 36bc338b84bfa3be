import assert from 'node:assert/strict';
import { ranksPicture } from '../../src/pictures/ranks.ts';
import { dataOf, row } from './data.ts';

describe('the picture of ranks', () => {
  const rows = [
    row(1, 'Riser', 300, { id: 'riser', move: 'up', previousRank: 2 }),
    row(2, 'Faller', 200, { id: 'faller', move: 'down', previousRank: 1 }),
    row(3, 'Returner', 150, { id: 'returner', move: 'return' }),
    row(4, 'Newcomer', 100, { id: 'newcomer', move: 'new' }),
  ];
  const data = dataOf(rows, {
    editions: [
      { id: '2025H1', asOf: '2025-06-30', ids: ['faller', 'riser', 'returner', 'leaver'] },
      { id: '2025H2', asOf: '2025-12-31', ids: ['faller', 'riser', 'passing'] },
      { id: '2026H1', asOf: '2026-06-30', ids: ['riser', 'faller', 'returner', 'newcomer'] },
    ],
    names: { leaver: 'Leaver', passing: 'Passing Through' },
  });
  const { svg, description } = ranksPicture(data);

  it('draws a line from list to list, dotted over lists that somebody missed', () => {
    assert.equal(svg.match(/class="path up"/g)?.length, 2);
    assert.equal(svg.match(/class="path down"/g)?.length, 2);
    assert.equal(svg.match(/class="path new absent"/g)?.length, 1);
  });

  it('says a move as a mark, not by colour alone', () => {
    assert.match(svg, />▲1</);
    assert.match(svg, />▼1</);
    assert.match(svg, />new</);
    assert.match(svg, />back</);
    assert.equal(svg.match(/>left</g)?.length, 2);
  });

  it('names everybody, also who was only on a list between', () => {
    assert.match(svg, /Passing…|Passing Through/);
    assert.match(svg, /<title>Leaver: #4 → — → —<\/title>/);
  });

  it('tells what happened since the list before', () => {
    assert.match(description, /1 rose, 1 fell, 0 stayed, 1 entered, 1 came back, 1 left\.$/);
  });

  it('is a list of names where there is no earlier list', () => {
    const alone = ranksPicture(dataOf(rows));
    assert.match(alone.description, /There is no earlier list to compare with\.$/);
    assert.match(alone.svg, /Newcomer/);
  });
});
