import * as vscode from 'vscode';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { Disposable } from '../disposable.ts';
import { Top20Webview } from './webview.ts';

const viewType = 'aiFactories.top20';

/** The Top 20: its command, and its panels, one for each catalog, which a reload of the window brings back. */
export function registerTop20Panel(context: vscode.ExtensionContext, catalogs: Catalogs): vscode.Disposable {
  const panels = new Top20Panels(context.extensionUri, catalogs);
  return vscode.Disposable.from(
    panels,
    vscode.commands.registerCommand('aiFactories.showTop20', (target?: unknown) => panels.show(target)),
    vscode.window.registerWebviewPanelSerializer(viewType, panels),
  );
}

class Top20Panels extends Disposable implements vscode.WebviewPanelSerializer {
  readonly #extension: vscode.Uri;
  readonly #catalogs: Catalogs;
  readonly #panels = new Set<Top20Webview>();

  constructor(extension: vscode.Uri, catalogs: Catalogs) {
    super();
    this.#extension = extension;
    this.#catalogs = catalogs;
    // The panels themselves stay: a window that reloads brings them back.
    this.register({ dispose: () => this.#panels.forEach((panel) => panel.dispose()) });
  }

  /** Opens the panel of a catalog beside the editor, or brings it forward; at the row of `target`, if that names one. */
  async show(target: unknown): Promise<void> {
    const { catalog, factory } = readTarget(target);
    await this.#catalogs.ready();
    const root = catalog ?? (await this.#chooseRoot());
    if (root === null) return;
    const open = [...this.#panels].find((panel) => panel.root === root);
    if (open) open.bringForward(factory);
    else this.#create(root, factory);
  }

  deserializeWebviewPanel(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { catalog } = readTarget(state);
    this.#adopt(webviewPanel, catalog);
    return Promise.resolve();
  }

  /** The catalog of the active editor, the only one, or the one that is picked; null where none was picked. */
  async #chooseRoot(): Promise<string | undefined | null> {
    const editor = vscode.window.activeTextEditor;
    const [first, ...others] = this.#catalogs.all();
    const active =
      (editor && this.#catalogs.of(editor.document.uri)) ?? (others.length === 0 ? first : undefined);
    if (active || !first) return active?.root.toString();
    const items = this.#catalogs.all().map(({ root, catalog }) => ({
      label: catalog.settings()?.title ?? 'catalog.yaml',
      description: vscode.workspace.asRelativePath(root),
      root: root.toString(),
    }));
    const picked = await vscode.window.showQuickPick(items, { placeHolder: 'Which catalog?' });
    return picked?.root ?? null;
  }

  #create(root: string | undefined, factory: string | undefined): void {
    const panel = vscode.window.createWebviewPanel(
      viewType,
      'Top 20',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: factory === undefined },
      { enableFindWidget: true },
    );
    this.#adopt(panel, root).bringForward(factory);
  }

  #adopt(webviewPanel: vscode.WebviewPanel, root: string | undefined): Top20Webview {
    const panel = new Top20Webview(webviewPanel, this.#catalogs, this.#extension, root);
    this.#panels.add(panel);
    webviewPanel.onDidDispose(() => this.#panels.delete(panel));
    return panel;
  }
}

/** What a command or a kept state asks for, as far as it can be read. */
function readTarget(value: unknown): { readonly catalog?: string; readonly factory?: string } {
  if (typeof value !== 'object' || value === null) return {};
  const { catalog, factory } = value as Record<string, unknown>;
  return {
    ...(typeof catalog === 'string' && { catalog }),
    ...(typeof factory === 'string' && { factory }),
  };
}
