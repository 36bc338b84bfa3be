import assert from 'node:assert/strict';
import { editionIdFrom, idFrom, isId } from '../../src/catalog/id.ts';

describe('ids', () => {
  it('come from names', () => {
    const names = {
      'xAI “Colossus” Cluster (Elon Musk / xAI)': 'xai-colossus-cluster-elon-musk-xai',
      'Forêt d’Électricité 2': 'foret-delectricite-2',
      'Straße & Ørsted': 'strasse-and-orsted',
      Gamma_One: 'gamma-one',
      北京: '',
      Con: 'con-1',
      'LPT 1': 'lpt-1',
    };
    for (const [name, id] of Object.entries(names)) assert.equal(idFrom(name), id);
  });

  it('of editions come from a year and its part', () => {
    const names = { '2025-h2': '2025H2', 'list 2026 Q1': '2026Q1', '2025': '2025', soon: '' };
    for (const [name, id] of Object.entries(names)) assert.equal(editionIdFrom(name), id);
  });

  it('have a form of their own, by what they are of', () => {
    for (const id of ['a', 'nvidia-h100-sxm', '3d']) assert.ok(isId('hardware', id), id);
    for (const id of ['', '-a', 'a-', 'a--b', 'A', 'a_b', '../x', 'con', 'nul', 'com1'])
      assert.ok(!isId('factory', id), id);
    for (const id of ['2025', '2025H2', '2025Q4', '2025-06', '2025-06-17'])
      assert.ok(isId('edition', id), id);
    for (const id of ['2025h2', '25H2', '2025H', '2027.ranking']) assert.ok(!isId('edition', id), id);
  });
});
