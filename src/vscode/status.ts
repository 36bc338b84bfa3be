import * as vscode from 'vscode';
import { statusOf, type Status } from '../language/status.ts';
import { freshnessOf } from '../views/rerank/freshness.ts';
import type { Catalogs } from './catalogs/catalogs.ts';
import type { OpenCatalog } from './catalogs/open-catalog.ts';
import { Disposable } from './disposable.ts';

/** How long a catalog has to be at rest before its status is told, in ms. */
const rest = 300;

/** One language status item for each catalog, beside the language of its files. */
export class StatusItems extends Disposable {
  readonly #items = new Map<OpenCatalog, StatusItem>();

  constructor(catalogs: Catalogs) {
    super();
    this.register(catalogs.onDidChange((open) => this.#itemOf(open).refresh()));
    this.register(
      catalogs.onDidClose((open) => {
        this.#items.get(open)?.dispose();
        this.#items.delete(open);
      }),
    );
    this.register({ dispose: () => this.#items.forEach((item) => item.dispose()) });
  }

  #itemOf(open: OpenCatalog): StatusItem {
    const item = this.#items.get(open) ?? new StatusItem(open);
    this.#items.set(open, item);
    return item;
  }
}

class StatusItem extends Disposable {
  readonly #open: OpenCatalog;
  readonly #item: vscode.LanguageStatusItem;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(open: OpenCatalog) {
    super();
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
    this.register({ dispose: () => clearTimeout(this.#timer) });
  }

  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(statusFor(this.#open)), rest);
  }

  #show({ text, detail, severity }: Status): void {
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.severity = severities[severity];
    this.#item.accessibilityInformation = { label: `AI Factories: ${text}, ${detail}` };
  }
}

const severities: Readonly<Record<Status['severity'], vscode.LanguageStatusSeverity>> = {
  error: vscode.LanguageStatusSeverity.Error,
  warning: vscode.LanguageStatusSeverity.Warning,
  none: vscode.LanguageStatusSeverity.Information,
};

/** The status of a catalog as it stands. */
export function statusFor(open: OpenCatalog): Status {
  const { catalog, checker, rankings } = open;
  const edition = open.currentEdition();
  let [errors, warnings] = [0, 0];
  for (const path of checker.paths()) {
    for (const { severity } of checker.problemsOf(path)) {
      if (severity === 'error') errors += 1;
      else warnings += 1;
    }
  }
  return statusOf({
    errors,
    warnings,
    edition,
    isChosen: edition !== undefined && edition !== rankings.latestEdition(),
    freshness: edition && freshnessOf(catalog, rankings, edition),
  });
}
