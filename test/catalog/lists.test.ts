import assert from 'node:assert/strict';
// @ts-expect-error Papa Parse brings no types.
import papa from 'papaparse';
import { Catalog } from '../../src/catalog/catalog.ts';
import { idFrom } from '../../src/catalog/id.ts';
import type { Factory } from '../../src/catalog/entries.ts';
import { familyOf } from '../../src/rules/factory-family.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { epochFile } from '../importers/support/epoch.ts';
import { shippedTexts } from '../support/shipped.ts';

/** The lists of sites, which are a series of their own, and the day of each. */
const series = [
  { id: '2025-12', day: '2025-12-31' },
  { id: '2026H1', day: '2026-06-30' },
  { id: '2026H2', day: '2026-09-13' },
] as const;

/** The part of Papa Parse that is used. */
interface Papa {
  parse(text: string, config: object): { readonly data: readonly Readonly<Record<string, string>>[] };
}

/** The hub's equivalents of each site on a day: its last row by then that has any, in the hub's order. */
function hubOn(day: string): ReadonlyMap<string, number> {
  const text = epochFile('epoch-hub-2026-09/data_center_timelines.csv').text.trimEnd();
  const rows = (papa as Papa)
    .parse(text, { header: true })
    .data.filter((row) => row.Date! <= day)
    .sort((a, b) => (a.Date! < b.Date! ? -1 : 1));
  const last = new Map<string, number>();
  for (const row of rows) {
    const figure = row['H100 equivalents']!.trim();
    if (figure !== '') last.set(idFrom(row['Data center']!), Number(figure));
  }
  return new Map([...last].filter(([, each]) => each > 0).sort(([, a], [, b]) => b - a));
}

const catalog = new Catalog();
const rankings = new Rankings(catalog);
catalog.update([...shippedTexts()].map(([path, text]) => ({ path, text })));

const listOf = (id: string, size?: number) => rankEdition(catalog, rankings, catalog.edition(id)!, {}, size);
const shared = new Map(catalog.settings()!.sources.map((source) => [source.id, source]));
const urlOf = (factory: Factory, id: string | undefined): string | undefined =>
  factory.sources.find((source) => source.id === id)?.url ?? shared.get(id ?? '')?.url;

describe('the lists of sites', () => {
  for (const { id, day } of series) {
    it(`${id} has the hub’s first twenty in the hub’s order, within 2% of its equivalents`, () => {
      const hub = [...hubOn(day)].slice(0, 20);
      const { rows, asOf, metric, counts } = listOf(id);
      assert.deepEqual([asOf, metric, counts], [day, 'equivalents', 'operational']);
      assert.deepEqual(
        rows.map((row) => row.id),
        hub.map(([site]) => site),
      );
      for (const [index, [site, theirs]] of hub.entries()) {
        const { value } = rows[index]!;
        const ratio = 'mid' in value ? value.mid / theirs : NaN;
        assert.ok(Math.abs(ratio - 1) < 0.02, `${site}: ${ratio}`);
      }
    });

    it(`${id} holds whatever of the hub stands among its first forty`, () => {
      const ranked = new Set(listOf(id, Infinity).rows.map((row) => row.id));
      const missing = [...hubOn(day).keys()].slice(0, 40).filter((site) => !ranked.has(site));
      assert.deepEqual(missing, []);
    });

    it(`${id} has, for each batch of each row, a source that can be opened`, () => {
      for (const row of listOf(id, Infinity).rows) {
        const factory = catalog.factory(row.id)!;
        for (const { source, path } of factory.batches)
          assert.match(urlOf(factory, source) ?? '', /^https?:\/\//, `${row.id}: ${path.join('.')}`);
      }
    });

    it(`${id} ranks no site twice`, () => {
      const ids = listOf(id, Infinity).rows.map((row) => row.id);
      const kin = ids.flatMap((a, index) => ids.slice(index + 1).filter((b) => familyOf(catalog, a).has(b)));
      assert.deepEqual(kin, []);
    });

    it(`${id} has figures that a data centre can have`, () => {
      for (const { id: row, figures } of listOf(id).rows) {
        const { equivalents, facilityPower, itPower, cost } = figures;
        assert.ok('mid' in equivalents && 'mid' in facilityPower && 'mid' in itPower, row);
        const watts = facilityPower.mid / equivalents.mid;
        assert.ok(watts > 500 && watts < 2500, `${row}: ${watts} W per equivalent`);
        if (!('mid' in cost)) continue;
        const dollars = cost.mid / itPower.mid;
        assert.ok(dollars > 10 && dollars < 50, `${row}: $${dollars} per IT watt`);
      }
    });
  }

  it('are compared with one another, never with the list of what was announced', () => {
    assert.deepEqual(
      series.slice(1).map(({ id }) => catalog.edition(id)!.previous),
      ['2025-12', '2026H1'],
    );
  });

  it('leave out the entries of the 2025 H2 list, each with its reason', () => {
    const published = listOf('2025H2').rows.map((row) => row.id);
    for (const { id } of series) {
      const { rows, unranked } = listOf(id, Infinity);
      const reasons = new Map(unranked.map((each) => [each.id, each.reason]));
      for (const each of published) {
        assert.ok(!rows.some((row) => row.id === each), `${id}: ${each}`);
        assert.ok(reasons.get(each), `${id}: ${each}`);
      }
    }
  });
});
