import * as vscode from 'vscode';
import type { SemanticToken } from '../../language/index.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { requestFor, ShownChanges } from './request.ts';

const types: Readonly<Record<SemanticToken['kind'], string>> = {
  hardware: 'class',
  factory: 'namespace',
  edition: 'enumMember',
  source: 'variable',
};

const legend = new vscode.SemanticTokensLegend(Object.values(types), ['declaration']);

/** Colours ids by what they mean. */
export class SemanticTokens extends Disposable implements vscode.DocumentSemanticTokensProvider {
  readonly #catalogs: Catalogs;
  readonly onDidChangeSemanticTokens: vscode.Event<void>;

  constructor(edge: Edge, catalogs: Catalogs) {
    super();
    this.#catalogs = catalogs;
    this.onDidChangeSemanticTokens = this.register(new ShownChanges(edge, catalogs)).event;
    this.register(
      edge.provide(vscode.languages.registerDocumentSemanticTokensProvider, catalogFiles, this, legend),
    );
  }

  provideDocumentSemanticTokens(document: vscode.TextDocument): vscode.SemanticTokens | undefined {
    const request = requestFor(this.#catalogs, document);
    if (!request) return undefined;
    const builder = new vscode.SemanticTokensBuilder(legend);
    for (const { range, kind, declares } of request.language.semanticTokens(request.path))
      builder.push(toRange(range), types[kind], declares ? ['declaration'] : []);
    return builder.build();
  }
}
