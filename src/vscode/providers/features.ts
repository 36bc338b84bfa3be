import type * as vscode from 'vscode';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { Disposable } from '../disposable.ts';
import { turn, type Edge } from '../edge.ts';
import type { GettingStarted } from '../getting-started.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerCompletion } from './completion.ts';
import { registerHover } from './hover.ts';
import { InlayHints } from './inlay-hints.ts';
import { LensProvider } from './lens.ts';
import { registerLinks } from './links.ts';
import { registerNavigation } from './navigation.ts';
import { registerRename } from './rename.ts';
import { SemanticTokens } from './semantic-tokens.ts';
import { registerSymbols } from './symbols.ts';

type Feature = (edge: Edge, catalogs: Catalogs) => Disposable | vscode.Disposable;

/**
 * What VS Code asks while somebody looks at a file. Nothing that starts us waits for an answer of these, so they are registered
 * in the turn after: until then others start.
 */
export class Features extends Disposable {
  /** Resolves when they are registered. */
  readonly registered: Promise<unknown>;

  constructor(edge: Edge, catalogs: Catalogs, started: GettingStarted) {
    super();
    const features: readonly Feature[] = [
      (...of) => new LensProvider(...of),
      (...of) => new InlayHints(...of),
      (...of) => new SemanticTokens(...of),
      (...of) => registerHover(...of, started),
      registerCompletion,
      registerCodeActions,
      registerNavigation,
      registerRename,
      registerSymbols,
      registerLinks,
    ];
    this.registered = turn().then(() => {
      if (this.isDisposed) return;
      for (const feature of features)
        edge.attemptNow('a language feature', () => this.register(feature(edge, catalogs)));
    });
  }
}
