import * as vscode from 'vscode';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { Edge } from '../edge.ts';
import type { Revisions } from '../git/revisions.ts';
import type * as Commands from './commands.ts';
import { ImportReports } from './import-reports.ts';

type Run = (commands: typeof Commands, ...called: never[]) => Promise<void>;

/** The commands of the palette, but for the panel's and the log's: what they do is loaded when the first of them is run. */
export function registerCommands(
  edge: Edge,
  catalogs: Catalogs,
  revisions: Revisions,
  extension: vscode.Uri,
): vscode.Disposable {
  const reports = new ImportReports(edge);
  const on = (name: string, run: Run): vscode.Disposable =>
    edge.command(`aiFactories.${name}`, async (...called) => run(await import('./commands.ts'), ...called));
  return vscode.Disposable.from(
    reports,
    on('chooseEdition', (all, ...called) => all.chooseEditionCommand(edge, catalogs, ...called)),
    on('compare', (all, ...called) => all.compareCommand(edge, catalogs, revisions, ...called)),
    on('createCatalog', (all, ...called) => all.createCatalogCommand(edge, catalogs, ...called)),
    on('explain', (all, ...called) => all.explainCommand(edge, catalogs, ...called)),
    on('import', (all, ...called) => all.importCommand(edge, catalogs, reports, ...called)),
    on('newEdition', (all, ...called) => all.newEditionCommand(edge, catalogs, ...called)),
    on('newFactory', (all, ...called) => all.newFactoryCommand(edge, catalogs, ...called)),
    on('newHardware', (all, ...called) => all.newHardwareCommand(edge, catalogs, ...called)),
    on('publish', (all, ...called) => all.publishCommand(edge, catalogs, ...called)),
    on('publishSite', (all, ...called) => all.publishSiteCommand(edge, catalogs, extension, ...called)),
    on('rerank', (all, ...called) => all.rerankCommand(edge, catalogs, ...called)),
  );
}
