import * as vscode from 'vscode';
import { labelText } from '../words/label.ts';
import type { Catalogs } from './catalogs/catalogs.ts';
import type { OpenCatalog } from './catalogs/open-catalog.ts';
import { ofWhich } from './commands/pick-catalog.ts';
import { Disposable } from './disposable.ts';
import type { Edge, Timer } from './edge.ts';
import { listOfFile, listOfPanel, type ListInFront, type ToldList } from './list-in-front.ts';

/** How long after an edit the text follows, in ms: what is typed meanwhile is shown at once. */
const pause = 100;

/** What of the Top 20 is in front, where a panel has the focus. */
export interface Front {
  readonly onDidChangeFront: vscode.Event<void>;
  inFront(): { readonly open: OpenCatalog; readonly list: ListInFront } | undefined;
}

/**
 * A text in the status bar while a file of a catalog or the Top 20 is in front: of which list the figures are, and where the
 * factory stands on it. It leads to that list.
 */
export class StatusBar extends Disposable {
  readonly #edge: Edge;
  readonly #catalogs: Catalogs;
  readonly #front: Front;
  readonly #item: vscode.StatusBarItem;
  #scheduled: Timer | undefined;

  constructor(edge: Edge, catalogs: Catalogs, front: Front) {
    super();
    this.#edge = edge;
    this.#catalogs = catalogs;
    this.#front = front;
    this.#item = this.register(
      vscode.window.createStatusBarItem('aiFactories.list', vscode.StatusBarAlignment.Left, 0),
    );
    this.#item.name = 'AI Factories: List';
    for (const event of [catalogs.onDidChange, catalogs.onDidClose])
      this.register(edge.on('list in the status bar', event, () => this.#follow(pause)));
    this.register(
      edge.on('editor in front', vscode.window.onDidChangeActiveTextEditor, () => this.#follow(0)),
    );
    this.register(edge.on('panel in front', front.onDidChangeFront, () => this.#follow(0)));
    this.register({ dispose: () => this.#scheduled?.dispose() });
    this.#follow(0);
  }

  #follow(after: number): void {
    this.#scheduled?.dispose();
    this.#scheduled = this.#edge.after('list in the status bar', after, () => this.#show());
  }

  #show(): void {
    const front = this.#front.inFront();
    const uri = vscode.window.activeTextEditor?.document.uri;
    const open = uri && this.#catalogs.of(uri);
    const path = uri && open?.pathOf(uri);
    if (front) this.#tell(listOfPanel(front.open, front.list), front.open);
    else if (open?.isLoaded === true && path !== undefined && open.language.has(path))
      this.#tell(listOfFile(open, path), open);
    else this.#item.hide();
  }

  #tell({ text, more, click }: ToldList, open: OpenCatalog): void {
    const of = ofWhich(this.#catalogs, open);
    this.#item.text = `$(list-ordered) ${labelText(text)}`;
    this.#item.tooltip = labelText(`AI Factories${of}: ${text}, ${more}`);
    this.#item.accessibilityInformation = { label: `AI Factories${of}: ${text}, ${more}` };
    this.#item.command = click;
    this.#item.show();
  }
}
