import * as vscode from 'vscode';
import { Catalogs } from './catalogs/catalogs.ts';
import { registerCodeActions } from './providers/code-actions.ts';
import { registerChooseEdition } from './commands/choose-edition.ts';
import { registerCompletion } from './providers/completion.ts';
import { registerContextKeys } from './context-keys.ts';
import { registerCreateCatalog } from './commands/create-catalog.ts';
import { Diagnostics } from './providers/diagnostics.ts';
import { Explanations } from './commands/explain.ts';
import { registerHover } from './providers/hover.ts';
import { InlayHints } from './providers/inlay-hints.ts';
import { LensProvider } from './providers/lens.ts';
import { registerTop20Panel } from './top20/panel.ts';
import { registerLinks } from './providers/links.ts';
import { registerNavigation } from './providers/navigation.ts';
import { registerNewEntry } from './commands/new-entry.ts';
import { registerRename } from './providers/rename.ts';
import { registerPublish } from './commands/publish.ts';
import { registerRerank } from './commands/rerank.ts';
import { SemanticTokens } from './providers/semantic-tokens.ts';
import { StatusItems } from './status.ts';
import { registerSymbols } from './providers/symbols.ts';

/** What the extension offers to others: when the catalogs of the workspace are loaded. */
export interface Api {
  readonly ready: Promise<unknown>;
}

/** Starts everything; what it registers, `context` disposes of. Catalogs are read after it returns. */
export function activate(context: vscode.ExtensionContext): Api {
  const log = vscode.window.createOutputChannel('AI Factories', { log: true });
  const catalogs = new Catalogs(context.workspaceState, log);
  context.subscriptions.push(
    log,
    catalogs,
    new Diagnostics(catalogs),
    new LensProvider(catalogs),
    new InlayHints(catalogs),
    new SemanticTokens(catalogs),
    new StatusItems(catalogs),
    new Explanations(catalogs),
    registerHover(catalogs),
    registerCompletion(catalogs),
    registerCodeActions(catalogs),
    registerNavigation(catalogs),
    registerRename(catalogs),
    registerSymbols(catalogs),
    registerLinks(catalogs),
    registerNewEntry(catalogs),
    registerCreateCatalog(catalogs),
    registerChooseEdition(catalogs),
    registerRerank(catalogs),
    registerPublish(catalogs),
    registerContextKeys(catalogs),
    registerTop20Panel(context, catalogs),
  );
  return { ready: catalogs.refresh() };
}
