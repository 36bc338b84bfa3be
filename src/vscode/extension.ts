import * as vscode from 'vscode';
import { Catalogs } from './catalogs.ts';
import { registerContextKeys } from './context-keys.ts';
import { Diagnostics } from './diagnostics.ts';
import { registerHover } from './hover.ts';
import { LensProvider } from './lens.ts';
import { registerTop20Panel } from './top20-panel.ts';
import { registerRerank } from './rerank.ts';

/** Starts everything; what it registers, `context` disposes of. Resolves when the workspace's catalogs are loaded. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('AI Factories', { log: true });
  const catalogs = new Catalogs(context.workspaceState, log);
  context.subscriptions.push(
    log,
    catalogs,
    new Diagnostics(catalogs),
    new LensProvider(catalogs),
    registerHover(catalogs),
    registerRerank(catalogs),
    registerContextKeys(catalogs),
    registerTop20Panel(context, catalogs),
  );
  await catalogs.refresh();
}
