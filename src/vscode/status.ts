import * as vscode from 'vscode';
import type { Status } from '../language/index.ts';
import { labelText } from '../words/label.ts';
import type { Catalogs } from './catalogs/catalogs.ts';
import type { OpenCatalog } from './catalogs/open-catalog.ts';
import { Disposable } from './disposable.ts';
import type { Edge, Timer } from './edge.ts';
import { catalogFiles } from './ranges.ts';

/** How long a catalog has to be at rest before its status is told, in ms. */
const rest = 300;

/**
 * What the workbench is told: one language status item for each catalog, beside the language of its files, and another once
 * something went wrong.
 */
export class StatusItems extends Disposable {
  readonly #edge: Edge;
  readonly #items = new Map<OpenCatalog, StatusItem>();
  #failure: vscode.LanguageStatusItem | undefined;

  constructor(edge: Edge, catalogs: Catalogs) {
    super();
    this.#edge = edge;
    this.register(edge.on('status', catalogs.onDidChange, (open) => this.#itemOf(open).refresh()));
    this.register(
      edge.on('status', catalogs.onDidClose, (open) => {
        this.#items.get(open)?.dispose();
        this.#items.delete(open);
      }),
    );
    this.register(edge.command('aiFactories.showLog', () => edge.showLog()));
    this.register(edge.on('status of failures', edge.onDidFail, () => this.#showFailure()));
    this.register({ dispose: () => this.#items.forEach((item) => item.dispose()) });
  }

  /** Says that something went wrong, and leads to the log. */
  #showFailure(): void {
    if (this.#failure) return;
    const item = this.register(
      vscode.languages.createLanguageStatusItem('aiFactories.failure', catalogFiles),
    );
    this.#failure = item;
    item.name = 'AI Factories: Log';
    item.text = 'Something went wrong';
    item.detail = 'what is shown may be incomplete';
    item.severity = vscode.LanguageStatusSeverity.Error;
    item.command = { title: 'Show Log', command: 'aiFactories.showLog' };
  }

  #itemOf(open: OpenCatalog): StatusItem {
    const item = this.#items.get(open) ?? new StatusItem(this.#edge, open);
    this.#items.set(open, item);
    return item;
  }
}

class StatusItem extends Disposable {
  readonly #edge: Edge;
  readonly #open: OpenCatalog;
  readonly #item: vscode.LanguageStatusItem;
  #timer: Timer | undefined;

  constructor(edge: Edge, open: OpenCatalog) {
    super();
    this.#edge = edge;
    this.#open = open;
    // Two patterns, for braces within braces match nothing.
    const files = ['catalog.yaml', '{hardware,factories,editions}/*.yaml'].map((pattern) => ({
      pattern: new vscode.RelativePattern(open.root, pattern),
    }));
    const id = `aiFactories.status:${open.root.toString()}`;
    this.#item = this.register(vscode.languages.createLanguageStatusItem(id, files));
    this.#item.name = 'AI Factories';
    this.#item.command = {
      title: 'Choose Edition',
      command: 'aiFactories.chooseEdition',
      arguments: [open.root.toString()],
    };
    this.register({ dispose: () => this.#timer?.dispose() });
  }

  refresh(): void {
    this.#timer?.dispose();
    const { root } = this.#open;
    this.#item.busy = !this.#open.isChecked;
    if (!this.#open.isChecked) {
      this.#item.text = 'Opening the catalog';
      return;
    }
    this.#timer = this.#edge.after(`status of ${root.path}`, rest, async () => {
      const { language, checking } = this.#open;
      await checking.done();
      if (!this.isDisposed) this.#show(language.status(checking.counts));
    });
  }

  #show({ text, detail, severity }: Status): void {
    this.#item.text = labelText(text);
    this.#item.detail = labelText(detail);
    this.#item.severity = severities[severity];
    this.#item.accessibilityInformation = { label: `AI Factories: ${text}, ${detail}` };
  }
}

const severities: Readonly<Record<Status['severity'], vscode.LanguageStatusSeverity>> = {
  error: vscode.LanguageStatusSeverity.Error,
  warning: vscode.LanguageStatusSeverity.Warning,
  none: vscode.LanguageStatusSeverity.Information,
};
