import assert from 'node:assert/strict';
import type { Day } from '../../../src/catalog/day.ts';
import {
  derivationView,
  type DerivationView,
  type DerivedFigure,
} from '../../../src/views/explanation/derivation-view.ts';
import { factoryText, soundFiles, TestCatalog } from '../../publish/support/catalog.ts';

const time = { asOf: '2025-06-30' as Day, counts: 'announced' } as const;

function derive(text: string, files: Readonly<Record<string, string>> = {}): DerivationView {
  const { catalog } = new TestCatalog({ ...files, 'factories/alpha.yaml': text });
  const view = derivationView(catalog, 'alpha', time);
  assert.ok(view);
  return view;
}

function figureOf({ figures }: DerivationView, measure: string): Extract<DerivedFigure, { text: string }> {
  const figure = figures.find((each) => each.measure === measure);
  assert.ok(figure && 'text' in figure);
  return figure;
}

describe('derivationView', () => {
  it('goes from the figure down to each input, with the file and the line', () => {
    const power = figureOf(derive(factoryText('Alpha', '1,000')), 'facilityPower');
    assert.equal(power.text, '1.16 MW');
    assert.equal(power.formula, '1,000 × 700 W × 1.50 × 1.10');
    assert.deepEqual(
      power.steps.map(({ depth, label, text, at }) => [depth, label, text, at && `${at.file}:${at.line}`]),
      [
        [0, 'facility power', '1.155 MW', undefined],
        [1, 'count', '1,000', 'factories/alpha.yaml:7'],
        [1, 'TDP', '700 W', 'hardware/h100.yaml:7'],
        [1, 'server and network overhead', '1.50', 'catalog.yaml:5'],
        [1, 'PUE 2025', '1.10', 'catalog.yaml:5'],
      ],
    );
  });

  it('says why a figure is absent, and what is missing from another', () => {
    const { figures } = derive(
      factoryText('Alpha', '1,000', 'x').replace('hardware: x', 'note: of some kind'),
    );
    assert.deepEqual(
      figures.find(({ measure }) => measure === 'cost'),
      { measure: 'cost', label: 'Cost of IT hardware', absent: 'no hardware stated', missing: [] },
    );
    const unsold = figureOf(derive(factoryText('Alpha', '1,000', '[b100]')), 'cost');
    assert.deepEqual(unsold.remarks, ['B100 has no price: the cost follows from the power']);
    const mixed = figureOf(derive(factoryText('Alpha', '1,000', '[h100, b100]')), 'cost');
    assert.deepEqual(mixed.remarks, ['B100 has no price: range widened']);
  });

  it('says what a megawatt comes to, where there is one', () => {
    const text = factoryText('Alpha', '~1,000');
    const ratio = figureOf(derive(text), 'equivalentsPerMW');
    assert.deepEqual([ratio.label, ratio.text, ratio.range], ['Equivalents per MW', '866', '']);
    const { figures } = derive(text.replace('hardware: [h100]', 'note: of some kind'));
    assert.ok(figures.every(({ measure }) => measure !== 'equivalentsPerMW' && measure !== 'costPerMW'));
  });

  it('says in homes what a year takes', () => {
    const { remarks } = figureOf(derive(factoryText('Alpha', '1,000')), 'energy');
    assert.deepEqual(remarks, ['as much as 924 homes']);
  });

  it('names every source once', () => {
    const sources = `sources:
  - {id: a, title: A Report, url: "https://example.org/a", date: 2025-01, supports: [compute]}
`;
    const view = derive(factoryText('Alpha', '1,000', '[h100]', sources));
    assert.deepEqual(view.sources, [
      { id: 'a', title: 'A Report', date: '2025-01-01', url: 'https://example.org/a' },
    ]);
    const named = view.figures.flatMap((figure) =>
      'steps' in figure ? figure.steps.flatMap(({ label, at }) => (at?.source === 1 ? [label] : [])) : [],
    );
    assert.deepEqual(new Set(named), new Set(['count']));
  });

  it('keeps sources apart that share id and title but lead elsewhere', () => {
    const source = (url: string): string =>
      `sources: [{id: a, title: A Report, url: "https://example.org/${url}", supports: [compute, tdp]}]\n`;
    const hardware = `${soundFiles['hardware/h100.yaml']!}${source('hardware')}`;
    const view = derive(factoryText('Alpha', '1,000', '[h100]', source('factory')), {
      'hardware/h100.yaml': hardware,
    });
    assert.deepEqual(
      view.sources.map(({ url }) => url),
      ['https://example.org/factory', 'https://example.org/hardware'],
    );
  });

  it('gives no line of an input that the text, broken by now, no longer holds', () => {
    const world = new TestCatalog({ 'factories/alpha.yaml': factoryText('Alpha', '1,000') });
    world.write({ 'factories/alpha.yaml': 'name: Alpha\nstatus: {' });
    const view = derivationView(world.catalog, 'alpha', time);
    assert.ok(view);
    const count = figureOf(view, 'facilityPower').steps.find(({ label }) => label === 'count');
    const { file, path, found } = count?.at ?? {};
    assert.deepEqual([file, path, found], ['factories/alpha.yaml', ['compute', 0, 'count'], false]);
  });

  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'command:do',
    'https://a b',
  ]) {
    it(`makes no link of ${url}`, () => {
      const sources = `sources: [{id: a, title: A, url: ${JSON.stringify(url)}, supports: [compute]}]\n`;
      const { catalog } = new TestCatalog({
        'factories/alpha.yaml': factoryText('Alpha', '1,000', '[h100]', sources),
      });
      const view = derivationView(catalog, 'alpha', time);
      for (const source of view?.sources ?? []) assert.equal(source.url, undefined);
    });
  }

  it('puts claims beside what is computed of the same scope', () => {
    const claims = `claims:
  - {power: 2.31 MW, date: 2025}
  - {cost: $1B, scope: total, of: programme}
  - {cost: $10M}
`;
    const view = derive(factoryText('Alpha', '1,000', '[h100]', claims));
    assert.deepEqual(
      view.claims.map(({ claimed, computed, ratio, at }) => [claimed, computed, ratio, at?.line]),
      [
        ['2.31 MW, 2025-01-01', 'computed 1.16 MW of facility power', '2 times what is computed', 9],
        ['$1B, total, for the whole programme', 'computed $47.2M with land and buildings', undefined, 10],
        ['$10M, hardware', 'computed $34.6M of IT hardware', '0.29 times what is computed', 11],
      ],
    );
  });

  it('has nothing to say of a factory that is not there', () => {
    const { catalog } = new TestCatalog({});
    assert.equal(derivationView(catalog, 'nobody', time), undefined);
  });

  it('is plain data: it survives being sent', () => {
    const view = derive(factoryText('Alpha', '~1,000+', '[h100, b100]'));
    assert.deepEqual(structuredClone(view), view);
  });
});
