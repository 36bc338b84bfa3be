import * as vscode from 'vscode';
import { toolNames } from '../../tools/tool-names.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { Edge } from '../edge.ts';

/** The tools for language models, over what is in the editor now, saved or not; loaded when one is first asked. */
export function registerLanguageModelTools(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  return vscode.Disposable.from(
    ...toolNames.map((name) =>
      edge.tool(`aiFactories_${name}`, async (input) => {
        await catalogs.ready();
        const { answerOf } = await import('./asked-tool.ts');
        return answerOf(catalogs, name, input);
      }),
    ),
  );
}
