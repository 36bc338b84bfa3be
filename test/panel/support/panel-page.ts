import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { openPage } from '../../../scripts/host/page.mjs';
import { fromRoot } from '../../../scripts/host/paths.mjs';
import type { FromPanel, ToPanel } from '../../../src/panel/protocol.ts';
import type { Answering } from './answering.ts';
import type { ListView } from '../../../src/views/list/list-view.ts';

/** The panel by itself in a browser, under its real policy; its rows are answered for as they are everywhere. */
export interface PanelPage {
  readonly page: Page;
  /** Sends messages as the extension would. */
  send(...messages: readonly ToPanel[]): Promise<void>;
  /** Gives it a list, and waits until it is drawn. */
  show(list: ListView): Promise<void>;
  /** Gives it the list as an edit has left it. */
  edit(list: ListView): Promise<void>;
  /** Asks for the row of a factory, as a lens does. */
  reveal(factory: string): Promise<void>;
  /** What the panel said since this was last asked, but for which rows it asked for. */
  said(): Promise<readonly FromPanel[]>;
  /** What it put on the clipboard since this was last asked. */
  copied(): Promise<readonly string[]>;
  /** Loads the panel anew; with what it kept, or as if for the first time. */
  load(how: 'fresh' | 'again'): Promise<void>;
  /** What the browser refused or the panel threw. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

declare global {
  var answering: Answering;
}

const origin = 'http://127.0.0.1';
const policy = `default-src 'none'; style-src ${origin}; script-src 'nonce-once'`;
const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Top 20</title>
<meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="stylesheet" href="/panel.css">
</head><body><script nonce="once" src="/main.js"></script></body></html>`;

/** The font that VS Code gives every webview, at its usual size. */
const font = 'body { margin: 0; font: 13px system-ui, Ubuntu, sans-serif; }\n';

/** Text, not a function: what runs the tests adds to functions what the page does not have. */
const api = `
  if (location.search === '?fresh') sessionStorage.clear();
  globalThis.acquireVsCodeApi = () => ({
    postMessage: (message) => answering.say(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null'),
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  });`;

/** Opens the panel, built from the sources as they are. */
export async function openPanel(viewport = { width: 1400, height: 700 }): Promise<PanelPage> {
  const files = await bundle();
  const troubles: string[] = [];
  const { page, close } = await openPage({ viewport });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.route('**/*', (route) => {
    const body = files.get(new URL(route.request().url()).pathname);
    return body === undefined
      ? route.fulfill({ status: 404, contentType: 'text/plain', body: '' })
      : route.fulfill(body);
  });
  await page.addInitScript({ content: await answeringScript() });
  await page.addInitScript({ content: api });
  const load = async (how: 'fresh' | 'again'): Promise<void> => {
    await page.goto(`${origin}/${how === 'fresh' ? '?fresh' : ''}`);
    await page.waitForFunction(() => globalThis.answering.said.length > 0);
  };
  await load('fresh');
  const send = (...messages: readonly ToPanel[]): Promise<void> =>
    page.evaluate(async (text) => {
      for (const message of JSON.parse(text) as unknown[]) window.postMessage(message);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }, JSON.stringify(messages));
  const give = (list: ListView, how: 'anew' | 'edited'): Promise<void> =>
    page.evaluate(
      async ([text, taken]) => {
        globalThis.answering.show(JSON.parse(text) as ListView, taken);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      },
      [JSON.stringify(list), how] as const,
    );
  return {
    page,
    send,
    load,
    show: async (list) => {
      await give(list, 'anew');
      if (list.rows.length > 0) await page.locator('tr[data-factory], .state').first().waitFor();
    },
    edit: (list) => give(list, 'edited'),
    reveal: (factory) =>
      page.evaluate(async (id) => {
        globalThis.answering.reveal(id);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }, factory),
    said: async () => {
      const said = await page.evaluate(() => globalThis.answering.said.splice(0));
      return said.filter(({ type }) => type !== 'rows');
    },
    copied: () => page.evaluate(() => globalThis.answering.copied.splice(0)),
    troubles,
    close,
  };
}

/** What answers the panel, to be run in its page. */
async function answeringScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fromRoot('test/panel/support/answering.ts')],
    ...{ bundle: true, write: false, format: 'iife', logLevel: 'warning' },
  });
  return outputFiles[0]?.text ?? '';
}

async function bundle(): Promise<ReadonlyMap<string, { contentType: string; body: string }>> {
  const { outputFiles } = await build({
    entryPoints: [fromRoot('src/panel/main.tsx'), fromRoot('src/panel/panel.css')],
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  const code = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return new Map([
    ['/', { contentType: 'text/html', body: html }],
    ['/main.js', { contentType: 'text/javascript', body: code('.js') }],
    ['/panel.css', { contentType: 'text/css', body: font + code('.css') }],
    ['/favicon.ico', { contentType: 'image/x-icon', body: '' }],
  ]);
}
