import * as vscode from 'vscode';
import { Catalogs } from './catalogs.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerChooseEdition } from './choose-edition.ts';
import { registerCompletion } from './completion.ts';
import { registerContextKeys } from './context-keys.ts';
import { registerCreateCatalog } from './create-catalog.ts';
import { Diagnostics } from './diagnostics.ts';
import { Explanations } from './explain.ts';
import { registerHover } from './hover.ts';
import { InlayHints } from './inlay-hints.ts';
import { LensProvider } from './lens.ts';
import { registerTop20Panel } from './top20-panel.ts';
import { registerLinks } from './links.ts';
import { registerNavigation } from './navigation.ts';
import { registerNewEntry } from './new-entry.ts';
import { registerRename } from './rename.ts';
import { registerPublish } from './publish.ts';
import { registerRerank } from './rerank.ts';
import { SemanticTokens } from './semantic-tokens.ts';
import { StatusItems } from './status.ts';
import { registerSymbols } from './symbols.ts';

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
