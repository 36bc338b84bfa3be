import { listChange } from '../src/views/list/list-change.ts';
import { KeptLines, listView, type ListView } from '../src/views/list/list-view.ts';
import { compare, figure, printTable } from './measure.ts';
import type { World } from './world.ts';

/** What the panel is sent of all factories of a catalog: the first time, and after a keystroke. */
export function panelModel(worlds: readonly World[]): void {
  const panels = worlds.map((world) => panelOf(world));
  const times = (work: 'opened' | 'edited') =>
    compare(Object.fromEntries(panels.map((panel, i) => [String(i), panel[work]])), {
      rounds: 15,
      warmUp: 5,
    });
  const [opened, edited] = [times('opened'), times('edited')];
  const rows = worlds.map(({ factories }, i) => {
    const key = String(i);
    const panel = panels[i];
    return [
      String(factories),
      figure(opened[key] ?? NaN),
      figure((opened[key] ?? NaN) / (opened['0'] ?? NaN)),
      String(panel?.opened() ?? NaN),
      figure(edited[key] ?? NaN),
      figure((edited[key] ?? NaN) / (edited['0'] ?? NaN)),
      String(panel?.edited() ?? NaN),
    ];
  });
  const head = ['factories', 'ms to open', '/ of 20', 'bytes', 'ms a keystroke', '/ of 20', 'bytes'];
  printTable('The panel’s list of all factories, built and made a message', [head, ...rows]);
}

/** Both ways of building a message, each of which returns how long it is. */
function panelOf(world: World): { readonly opened: () => number; readonly edited: () => number } {
  const view = (kept?: KeptLines): ListView =>
    listView(world.catalog, world.rankings, world.edition(), { top: 'all' }, kept);
  const kept = new KeptLines();
  let shown = view(kept);
  return {
    opened: () => JSON.stringify(view()).length,
    edited: () => {
      world.keystroke();
      const before = shown;
      shown = view(kept);
      return JSON.stringify(listChange(before, shown) ?? null).length;
    },
  };
}
