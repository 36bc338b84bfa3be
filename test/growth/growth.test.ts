import { worldOf } from '../rules/support/world.ts';
import { growingFiles } from '../support/growing-files.ts';
import { growsWithTheNumber, processorTime } from '../support/growth.ts';

/** How long it takes to read and check a file, in ms. */
function timeOf(path: string, text: string): number {
  const world = worldOf();
  for (const each of world.checker.paths()) world.checker.problemsOf(each);
  return processorTime(() => {
    world.catalog.update([{ path, text }]);
    world.checker.problemsOf(path);
  });
}

describe('time to read and check a file', () => {
  for (const { what, path, text, n } of growingFiles) {
    it(`grows with the number of ${what}, not with its square`, () =>
      growsWithTheNumber(n, (size) => timeOf(path, text(size))));
  }
});
