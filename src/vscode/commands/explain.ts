import * as vscode from 'vscode';
import { explainFactory } from '../../views/explanation/explanation.ts';
import { explanationText } from '../../views/explanation/explanation-text.ts';
import { labelText } from '../../words/label.ts';
import { plainly } from '../../words/paint.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { Disposable } from '../disposable.ts';
import { Refusal, type Edge } from '../edge.ts';
import { needsEdition, ofWhich, pickCatalog, readTarget } from './pick-catalog.ts';

const scheme = 'ai-factories-explanation';

/** How wide a page of explanation is, in columns. */
const pageWidth = 80;

/**
 * AI Factories: Explain Figures. A read-only page with every figure of a factory and its whole derivation; it follows the
 * catalog, and each file and line in it is a link.
 */
export class Explanations extends Disposable implements vscode.TextDocumentContentProvider {
  readonly #edge: Edge;
  readonly #catalogs: Catalogs;
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#changed.event;

  constructor(edge: Edge, catalogs: Catalogs) {
    super();
    this.#edge = edge;
    this.#catalogs = catalogs;
    this.register(edge.provide(vscode.workspace.registerTextDocumentContentProvider, scheme, this));
    this.register(
      edge.provide(
        vscode.languages.registerDocumentLinkProvider,
        { scheme },
        { provideDocumentLinks: (document) => this.#links(document) },
      ),
    );
    this.register(
      edge.command('aiFactories.explain', (id?: unknown, root?: unknown) => {
        const at = id instanceof vscode.Uri ? readTarget(id, catalogs) : undefined;
        return at ? this.#show(at.factory, at.catalog) : this.#show(id, root);
      }),
    );
    for (const event of [catalogs.onDidChange, catalogs.onDidClose])
      this.register(edge.on('explanations', event, (open) => this.#refresh(open)));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const open = this.#catalogOf(uri);
    const factory = open?.catalog.factory(factoryOf(uri));
    if (open && !open.isLoaded) return 'Reading the catalog …\n';
    if (!open || !factory) return 'This factory is not in the catalog any more.\n';
    const edition = open.currentEdition();
    const explanation = edition && explainFactory(open.catalog, open.rankings, edition, factory);
    if (!explanation)
      return `Nothing can be computed: the catalog${ofWhich(this.#catalogs, open)} needs a sound catalog.yaml and an edition.\n`;
    return explanationText(explanation, pageWidth, plainly, (each) => each);
  }

  async #show(id: unknown, root: unknown): Promise<void> {
    const open = await pickCatalog(this.#edge, this.#catalogs, root);
    if (!open) return;
    if (!open.currentEdition()) {
      needsEdition(this.#edge, this.#catalogs, open, 'Nothing can be explained');
      return;
    }
    const of = ofWhich(this.#catalogs, open);
    const factory = typeof id === 'string' ? id : await pickFactory(open, of);
    if (factory === undefined) return;
    if (!open.catalog.factory(factory))
      throw new Refusal(`The catalog${of} has no factory “${factory}” that can be read.`);
    const uri = vscode.Uri.from({ scheme, path: `/${factory}.txt`, query: open.root.toString() });
    const document = await vscode.workspace.openTextDocument(uri);
    const viewColumn = vscode.ViewColumn.Beside;
    await vscode.window.showTextDocument(document, { viewColumn, preview: true, preserveFocus: false });
  }

  #refresh(open: OpenCatalog): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === scheme && uri.query === open.root.toString()) this.#changed.fire(uri);
    }
  }

  #links(document: vscode.TextDocument): vscode.DocumentLink[] {
    const open = this.#catalogOf(document.uri);
    if (!open) return [];
    const places = document
      .getText()
      .matchAll(/\b((?:catalog|(?:hardware|factories|editions)\/\S+?)\.yaml):(\d+)/g);
    return [...places].map((match) => {
      const [whole, path = '', line = '1'] = match;
      const range = new vscode.Range(
        document.positionAt(match.index),
        document.positionAt(match.index + whole.length),
      );
      return new vscode.DocumentLink(range, open.uriOf(path).with({ fragment: `L${line}` }));
    });
  }

  #catalogOf(uri: vscode.Uri): OpenCatalog | undefined {
    return this.#catalogs.at(uri.query);
  }
}

function factoryOf(uri: vscode.Uri): string {
  return uri.path.slice(1, -'.txt'.length);
}

/** The factory of the active editor, or one that the user picks. */
async function pickFactory(open: OpenCatalog, of: string): Promise<string | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const path = active && open.pathOf(active);
  const file = path === undefined ? undefined : open.catalog.file(path);
  if (file?.kind === 'factory') return file.id;
  const items = open.catalog
    .allFactories()
    .map(({ id, name }) => ({ label: labelText(name), description: id }));
  if (items.length === 0) throw new Refusal(`The catalog${of} has no factory to explain yet.`);
  items.sort((a, b) => (a.label < b.label ? -1 : 1));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: `Explain the figures of which factory${of}?`,
    matchOnDescription: true,
  });
  return picked?.description;
}
