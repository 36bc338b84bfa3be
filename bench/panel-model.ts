import { CatalogDesk } from '../src/panel/answers/catalog-desk.ts';
import { PanelAnswers } from '../src/panel/answers/panel-answers.ts';
import { noFilter } from '../src/panel/rows/row-filter.ts';
import { compare, figure, printTable } from './measure.ts';
import type { Results } from './results.ts';
import type { World } from './world.ts';

/** What the panel is sent of all factories of a catalog: the first time, and after a keystroke. */
export function panelModel(worlds: readonly World[], results: Results): void {
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
  const last = panels.at(-1);
  const key = String(panels.length - 1);
  const work = 'the panel, of 10,000 rows: a keystroke';
  results.add(work, 'of 20', (edited[key] ?? NaN) / (edited['0'] ?? NaN), 4);
  results.add(work, 'the message', (last?.edited() ?? NaN) / 1000, 10, 'kB');
  results.add('the panel, of 10,000 rows: opening', 'the message', (last?.opened() ?? NaN) / 1000, 150, 'kB');
  const head = ['factories', 'ms to open', '/ of 20', 'bytes', 'ms a keystroke', '/ of 20', 'bytes'];
  printTable('The panel, of all factories of a catalog: built and made a message', [head, ...rows]);
}

/** Both ways of building what is sent, each of which returns how many bytes that is. */
function panelOf(world: World): { readonly opened: () => number; readonly edited: () => number } {
  let bytes = 0;
  const open = (): { readonly answers: PanelAnswers; readonly close: () => void } => {
    const desk = new CatalogDesk(
      {
        ...{ catalog: world.catalog, rankings: world.rankings, isLoaded: true },
        currentEdition: () => world.edition(),
      },
      () => import('../src/pictures/pictures.ts'),
    );
    const answers = new PanelAnswers({
      post: (message) => (bytes += JSON.stringify(message).length),
      desk: () => ({ desk, catalog: '' }),
      perform: () => undefined,
      copy: () => undefined,
      start: (_what, task) => task(),
      later: () => undefined,
    });
    const rows = { filter: noFilter, sort: undefined, from: 0, to: 47, choices: false };
    answers.receive({ type: 'ready', choice: { top: 'all' }, show: { kind: 'table' }, open: [], rows });
    answers.show();
    return { answers, close: () => desk.dispose() };
  };
  const sent = (work: () => unknown): number => {
    bytes = 0;
    work();
    return bytes;
  };
  const kept = open().answers;
  return {
    opened: () => sent(() => open().close()),
    edited: () =>
      sent(() => {
        world.keystroke();
        kept.show();
      }),
  };
}
