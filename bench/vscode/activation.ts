import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installVSCode } from '../../scripts/host/install-vscode.mjs';
import { openPage } from '../../scripts/host/page.mjs';
import { startServer } from '../../scripts/host/server.mjs';
import { serverVersion } from '../../scripts/host/version.mjs';
import { figure, median, printTable } from '../measure.ts';
import type { Results } from '../results.ts';
import { catalogFolder, smallExtension, waitingExtension } from './extensions.ts';

const rounds = 7;

type Server = Awaited<ReturnType<typeof startServer>>;

/** How long VS Code takes to activate us over a catalog, beside an extension that does nothing, in a fresh host each time. */
export async function activation(results: Results): Promise<void> {
  const ours = waitingExtension();
  const others = ['first', 'empty'].map((name) => smallExtension(name, 'empty.cjs'));
  const folder = catalogFolder(20);
  cpSync(new URL('activate.cjs', import.meta.url), join(ours.folder, 'activate.js'));
  const server = await startServer(await installVSCode(serverVersion), {}, undefined, others);
  const times: { readonly own: number; readonly peer: number }[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      // The first that is activated pays for what all need; the two that count take turns.
      const two = round % 2 === 0 ? [ours.id, 'bench.empty'] : ['bench.empty', ours.id];
      writeFileSync(join(ours.folder, 'order.json'), JSON.stringify(['bench.first', ...two]));
      const opening = { folder, extension: ours.folder, tests: join(ours.folder, 'activate.js') };
      const took = await activated(server, opening);
      times.push({ own: took[ours.id] ?? NaN, peer: took['bench.empty'] ?? NaN });
    }
  } finally {
    server.stop();
  }
  const [own, peer] = [median(times.map((each) => each.own)), median(times.map((each) => each.peer))];
  const more = median(times.map((each) => each.own - each.peer));
  results.add('activation in VS Code', 'more than an extension that does nothing', more, 5, 'ms');
  printTable('Activation in VS Code', [
    ['', 'ms'],
    ['AI Factories', figure(own)],
    ['an extension that does nothing', figure(peer)],
  ]);
}

/** Opens a window, in which extensions are activated one after the other: milliseconds by their ids. */
async function activated(
  server: Server,
  opening: Parameters<Server['url']>[0],
): Promise<Readonly<Record<string, number>>> {
  const { page, close } = await openPage();
  const said: string[] = [];
  try {
    await page.exposeFunction('codeAutomationLog', (_: string, words: readonly unknown[]) => {
      said.push(words.map(String).join(' '));
    });
    const ended = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error('VS Code did not end the run within a minute.')),
        60_000,
      );
      void page.exposeFunction('codeAutomationExit', () => {
        clearTimeout(timer);
        resolve();
      });
    });
    await page.goto(server.url(opening));
    await ended;
    // What is said may arrive after the end.
    for (let tries = 20; tries > 0; tries--) {
      const line = said.findLast((each) => each.startsWith('activated {'));
      if (line !== undefined) return JSON.parse(line.slice('activated '.length)) as Record<string, number>;
      await page.waitForTimeout(50);
    }
    throw new Error(`Nothing was activated:\n${said.join('\n')}`);
  } finally {
    await close();
  }
}
