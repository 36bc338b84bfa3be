import * as vscode from 'vscode';
import { match, ok } from '../support/assert.ts';
import { restored } from '../support/edits.ts';
import { until } from '../support/until.ts';
import { at, extension, read, write } from '../support/workspace.ts';

/** One cluster as Epoch AI publishes them: what it says, by column; the others are empty. */
const cluster: Readonly<Record<string, string>> = {
  ...{ Name: 'Small Cluster', Status: 'Existing', Certainty: 'Confirmed', Owner: 'Acme', Country: 'Norway' },
  ...{ 'Chip type (primary)': 'NVIDIA H100 SXM5 80GB', 'Chip quantity (primary)': '1000' },
  ...{ 'First Operational Date': '2024-10-01', 'H100 equivalents': '1000', 'Single cluster?': 'Yes' },
};
const otherColumns =
  `Certainty Note,Chip type (secondary),Chip quantity (secondary),Total number of AI chips,Users,Sector,
First Operational Date Note,Decommissioned Date (if applicable),Note,Hardware note,Quote,Power Capacity (MW),
Calculated Power Capacity (MW),Reported Power Capacity (MW),Hardware Cost,Calculated Cost,Reported Cost,Cost Quote,Location,
latitude,longitude,Builds Upon,Superseded by,Possible Duplicate,Possible Duplicate Of,Exclude,Source 1,Source 2,Source 3,
Source 4,Source 5`.replaceAll('\n', '');
const header = [...Object.keys(cluster), otherColumns].join(',');
const csv = `${header}\n${Object.values(cluster).join(',')}${','.repeat(otherColumns.split(',').length)}\n`;

describe('Import', () => {
  before(extension);
  afterEach(restored);

  it('makes a catalog of Epoch AI’s clusters, which is there at once', async () => {
    const from = await write(csv, 'clusters.csv');
    const wish = { what: 'epoch-clusters', from, to: at('imported') };
    await vscode.commands.executeCommand('aiFactories.import', wish);
    match(await read('imported', 'catalog.yaml'), /^# Imported from Epoch AI/);
    const { uri } = await vscode.workspace.openTextDocument(
      at('imported', 'factories', 'small-cluster.yaml'),
    );
    const title = await until('its rank', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uri,
        10,
      );
      return lenses[0]?.command?.title;
    });
    ok(title.startsWith('#1 of 1'), title);
    await vscode.workspace.fs.delete(at('imported'), { recursive: true });
    await vscode.workspace.fs.delete(from);
  });
});
