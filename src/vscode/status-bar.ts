import * as vscode from 'vscode';
import type { Edition } from '../catalog/entries.ts';
import type { ListView } from '../views/list/list-view.ts';
import { labelText } from '../words/label.ts';
import { countsWords, listWords } from '../words/list-words.ts';
import { metricWords } from '../words/measures.ts';
import type { Catalogs } from './catalogs/catalogs.ts';
import type { OpenCatalog } from './catalogs/open-catalog.ts';
import { ofWhich } from './commands/pick-catalog.ts';
import { Disposable } from './disposable.ts';
import type { Edge, Timer } from './edge.ts';

/** How long after an edit the text follows, in ms: what is typed meanwhile is shown at once. */
const pause = 100;

type ListInFront = Pick<ListView, 'edition' | 'asOf' | 'metric' | 'counts'>;

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
    if (front) this.#showPanel(front.open, front.list);
    else if (open?.isLoaded === true && path !== undefined && open.language.has(path))
      this.#showFile(open, path);
    else this.#item.hide();
  }

  /** The list that a panel shows: it may be another than the current one. */
  #showPanel(open: OpenCatalog, { edition, asOf, metric, counts }: ListInFront): void {
    const own = open.catalog.edition(edition);
    const by = metric === own?.metric ? '' : ` by ${metricWords(metric)}`;
    const count = counts === own?.counts || !own ? '' : `, ${countsWords[counts]}`;
    this.#tell(`${edition}${by}${count}`, listWords({ asOf, metric, counts }), open);
    this.#item.command = undefined;
  }

  #showFile(open: OpenCatalog, path: string): void {
    const edition = editionOf(open, path);
    if (!edition) {
      this.#tell('No edition', 'Nothing is ranked without one: begin one', open);
      this.#item.command = commandOf('New Edition', 'newEdition', { catalog: open.root.toString() });
      return;
    }
    const standing = edition === open.currentEdition() ? open.language.standing(path) : undefined;
    const factory = standing === undefined ? undefined : open.catalog.file(path)?.id;
    this.#tell(`${edition.id}${standing === undefined ? '' : ` · ${standing}`}`, listWords(edition), open);
    const target = {
      catalog: open.root.toString(),
      edition: edition.id,
      ...(factory !== undefined && { factory }),
    };
    this.#item.command = commandOf('Show Top 20', 'showTop20', target);
  }

  #tell(text: string, more: string, open: OpenCatalog): void {
    const of = ofWhich(this.#catalogs, open);
    this.#item.text = `$(list-ordered) ${labelText(text)}`;
    this.#item.tooltip = labelText(`AI Factories${of}: ${text}, ${more}`);
    this.#item.accessibilityInformation = { label: `AI Factories${of}: ${text}, ${more}` };
    this.#item.show();
  }
}

function commandOf(title: string, name: string, target: object): vscode.Command {
  return { title, command: `aiFactories.${name}`, arguments: [target] };
}

/** The edition that a file speaks of: its own, where it is one, or else the current one. */
function editionOf(open: OpenCatalog, path: string): Edition | undefined {
  const file = open.catalog.file(path);
  const isOne = file?.kind === 'edition' || file?.kind === 'ranking';
  return (isOne ? open.catalog.edition(file.id) : undefined) ?? open.currentEdition();
}
