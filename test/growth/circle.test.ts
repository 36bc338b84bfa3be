import { worldOf, problemsOf, type Files } from '../rules/support/world.ts';
import { growsWithTheNumber, processorTime } from '../support/growth.ts';

/** So many factories, each with something to say of the next. */
const chained = (n: number, said: (next: string, i: number) => string): Files =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [
      `factories/f${i}.yaml`,
      `name: Site ${i}\nowners: [O${i}]\nstatus: planned\nlocation: {country: US}\n${said(`f${(i + 1) % n}`, i)}`,
    ]),
  );

function timeOf(files: Files): number {
  const world = worldOf(files);
  return processorTime(() => void problemsOf(world));
}

describe('time that the problems of factories take', () => {
  it('grows with their number, where all are in one circle of wholes', () => {
    growsWithTheNumber(1500, (n) => timeOf(chained(n, (next) => `partOf: ${next}\n`)));
  });

  it('grows with their number, where all are in one circle of which some name more', () => {
    growsWithTheNumber(1500, (n) =>
      timeOf(chained(n, (next, i) => (i % 2 === 0 ? `partOf: ${next}\n` : `partOf: [${next}, nobody]\n`))),
    );
  });

  it('grows with their number, where each is a part of the next and none closes the circle', () => {
    growsWithTheNumber(1500, (n) =>
      timeOf(chained(n, (next, i) => (i === n - 1 ? '' : `partOf: ${next}\n`))),
    );
  });

  it('grows with their number, where all share eight aliases', () => {
    growsWithTheNumber(400, (n) => timeOf(chained(n, () => 'aliases: [a1, a2, a3, a4, a5, a6, a7, a8]\n')));
  });
});
