import { listOf, many } from '../test/panel/support/lists.ts';
import { openPanel, type PanelPage } from '../test/panel/support/panel-page.ts';
import { figure, median, printTable } from './measure.ts';
import type { Results } from './results.ts';

const sizes = [20, 10_000] as const;
const rounds = 7;

/** Text, not functions: what runs the bench adds to functions what a page does not have. */
const steps = {
  'first paint': `panel.open()`,
  'sorted by another column': `panel.within('th.cost button', (button) => button.click())`,
  'filtered by a letter': `panel.within('input[type=search]', (input) => {
    input.value = input.value === '9' ? '' : '9';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  })`,
  'scrolled to the end': `panel.within('.scroll', (scroll) => scroll.scrollTo(0, scroll.scrollTop > 0 ? 0 : 1e9))`,
  'a line changed': `panel.change()`,
} as const;

/** Milliseconds from an act until the frame after the next: by then what it changed is on the screen. */
const harness = `
globalThis.painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
globalThis.panel = {
  async time(act) {
    await painted();
    const start = performance.now();
    await act();
    await painted();
    return performance.now() - start;
  },
  open: () => panel.time(() => answering.show(sent.list, 'anew')),
  change: () => {
    const [first, ...rows] = sent.list.rows;
    const factory = { ...first.factory, name: first.factory.name + '.' };
    sent.list = { ...sent.list, rows: [{ ...first, factory }, ...rows] };
    return panel.time(() => answering.show(sent.list, 'edited'));
  },
  within: (selector, act) => panel.time(() => act(document.querySelector(selector))),
};`;

/**
 * How long the panel takes in the browser, by itself: the median of some rounds in turn. Beside it, how long the thread of
 * the page works for it: two frames are the least that anything takes to be on the screen, however little it is.
 */
export async function panelPage(results: Results): Promise<void> {
  const panel = await openPanel({ width: 1200, height: 800 });
  const session = await panel.page.context().newCDPSession(panel.page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const size of sizes) await measure(panel, size, times, worked);
  }
  await panel.close();
  const [few, lots] = sizes;
  const goals: Partial<Record<string, number>> = { 'first paint': 2, 'sorted by another column': 1.5 };
  const rows = Object.keys(steps).map((name) => {
    const [small, large] = [few, lots].map((size) => median(times.get(`${name} ${size}`) ?? []));
    const ratio = (large ?? NaN) / (small ?? NaN);
    results.add(`the panel in the browser, of 10,000 rows: ${name}`, 'of 20', ratio, goals[name] ?? 1.5);
    const work = [few, lots].map((size) => figure(median(times.get(`${name} ${size} worked`) ?? [])));
    return [name, figure(small ?? NaN), figure(large ?? NaN), figure(ratio), ...work];
  });
  printTable('The panel in the browser: milliseconds until it is on the screen, and of work for that', [
    ['', ...sizes.map((size) => `of ${size}`), '/ of 20', ...sizes.map((size) => `work of ${size}`)],
    ...rows,
  ]);
}

async function measure(
  panel: PanelPage,
  size: number,
  times: Map<string, number[]>,
  worked: () => Promise<number>,
): Promise<void> {
  await panel.load('fresh');
  const list = listOf(many(size), { rankedCount: size });
  await panel.page.evaluate(`${harness}; globalThis.sent = { list: ${JSON.stringify(list)} }; undefined`);
  for (const [name, work] of Object.entries(steps)) {
    const before = await worked();
    const time = await panel.page.evaluate<number>(work);
    const keep = (key: string, ms: number): unknown => times.set(key, [...(times.get(key) ?? []), ms]);
    keep(`${name} ${size}`, time);
    keep(`${name} ${size} worked`, (await worked()) - before);
  }
}
