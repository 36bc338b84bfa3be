import assert from 'node:assert/strict';
import { processorTime } from '../support/growth.ts';
import type { Problem } from '../../src/catalog/problem.ts';
import { base, briefsOf, problemsOf, worldOf, type Files } from './support/world.ts';

const found = (location: string, owners = '[Cube, Acme]', more = ''): readonly string[] => {
  const text = base['factories/alpha.yaml']!.replace('Alpha', 'Gamma').replace('[Acme]', owners) + more;
  return briefsOf({ 'factories/gamma.yaml': text.replace(/location: .*/, `location: ${location}`) });
};

describe('same-place', () => {
  it('finds two factories of one owner at a place of the same name, and tells it once', () => {
    assert.deepEqual(found('{place: quincy, country: US}'), ['factories/gamma.yaml: same-place “quincy”']);
  });

  it('finds two within about a kilometre', () => {
    assert.deepEqual(found('{country: US, lat: 47.235, lon: -119.845}'), [
      'factories/gamma.yaml: same-place “47.235”',
    ]);
    assert.deepEqual(found('{country: US, lat: 47.26, lon: -119.85}'), []);
  });

  it('finds none of other owners, in another region or country, or without a place', () => {
    assert.deepEqual(found('{place: Quincy, country: US}', '[Cube]'), []);
    assert.deepEqual(found('{place: Quincy, region: MA, country: US}'), []);
    assert.deepEqual(found('{place: Quincy, country: FR}'), []);
    assert.deepEqual(found('{country: US}'), []);
  });

  it('finds none where one is part of the other', () => {
    assert.deepEqual(found('{place: Quincy, country: US}', '[Acme]', 'partOf: alpha\n'), []);
  });

  it('leaves those to same-factory that share a name as well', () => {
    const text = base['factories/alpha.yaml']!;
    const briefs = briefsOf({ 'factories/gamma.yaml': text });
    assert.deepEqual(briefs, ['factories/gamma.yaml: same-factory “Alpha”']);
  });

  it('tells a crowd in one problem a file, in a time that grows with the files', () => {
    const [few, many] = [crowd(200), crowd(800)];
    assert.match(many.last.message, /^f1000, f1001, f1002 and 796 more are of /);
    assert.equal(many.last.related!.length, 3);
    assert.ok(many.time < 10 * few.time, `${many.time} ms and ${few.time} ms`);
  });
});

const town = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const text = base['factories/alpha.yaml']!.replace('Alpha', `Number ${index}`).replace(
        '[Acme]',
        '[Cube]',
      );
      return [`factories/f${1000 + index}.yaml`, text];
    }),
  );

/** The last problem of a town of so many factories, and the shortest time of three that it takes to find all. */
function crowd(count: number): { readonly last: Problem; readonly time: number } {
  const files = town(count);
  const times = [1, 2, 3].map(() => {
    const world = worldOf(files);
    let found: ReturnType<typeof problemsOf> = [];
    const time = processorTime(() => {
      found = problemsOf(world);
    });
    const problems = found.filter(({ problem }) => problem.code === 'same-place');
    assert.equal(problems.length, count - 1);
    return { last: problems.at(-1)!.problem, time };
  });
  return times.reduce((least, each) => (each.time < least.time ? each : least));
}
