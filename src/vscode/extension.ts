import * as vscode from 'vscode';
import { Catalogs } from './catalogs/catalogs.ts';
import { storageOf } from './catalogs/storage.ts';
import { registerCommands } from './commands/register-commands.ts';
import { Edge } from './edge.ts';
import { Diagnostics } from './providers/diagnostics.ts';
import { Features } from './providers/features.ts';
import { GettingStarted } from './getting-started.ts';
import { registerLanguageModelTools } from './providers/language-model-tools.ts';
import { OverviewView } from './overview/overview-view.ts';
import { registerTop20Panel } from './top20/top20-panels.ts';
import { MenuKeys } from './menu-keys.ts';
import { Revisions } from './git/revisions.ts';
import { StatusItems } from './status.ts';

/** What the extension offers to others: when the catalogs of the workspace are loaded, and what is wrong with them is told. */
export interface Api {
  readonly ready: Promise<unknown>;
}

/** Starts everything; what it registers, `context` disposes of. Catalogs are read after it returns. */
export function activate(context: vscode.ExtensionContext): Api {
  const log = vscode.window.createOutputChannel('AI Factories', { log: true });
  const edge = new Edge(log);
  const catalogs = new Catalogs(edge, context.workspaceState, storageOf(context));
  const revisions = new Revisions(edge);
  const started = new GettingStarted(edge, catalogs);
  const features = new Features(edge, catalogs, started);
  context.subscriptions.push(
    log,
    edge,
    catalogs,
    revisions,
    new Diagnostics(edge, catalogs),
    new StatusItems(edge, catalogs),
    new MenuKeys(edge, catalogs),
    new OverviewView(edge, catalogs),
    started,
    features,
    registerLanguageModelTools(edge, catalogs),
    registerTop20Panel(edge, context, catalogs, revisions),
    registerCommands(edge, catalogs, revisions, context.extensionUri),
  );
  const found = catalogs.refresh();
  return { ready: Promise.all([features.registered, found]).then(() => catalogs.checked()) };
}
