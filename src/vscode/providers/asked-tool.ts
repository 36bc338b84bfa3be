import * as vscode from 'vscode';
import { fileKind } from '../../catalog/file-kind.ts';
import type { ToolName } from '../../tools/tool-names.ts';
import type { ToolCatalog } from '../../tools/tool.ts';
import { askTool, refusal, tools } from '../../tools/tools.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { catalogInFront } from '../commands/pick-catalog.ts';

/** What a tool answers to `input`, as text, of the catalog that is named in it or is in front. */
export function answerOf(catalogs: Catalogs, name: ToolName, input: unknown): string {
  const { folder, rest } = split(input);
  const open = folder === undefined ? catalogInFront(catalogs) : named(catalogs, folder);
  const tool = tools.find((each) => each.name === name);
  return open && tool ? askTool(tool, asked(open), rest).text : refusal(whichCatalog(catalogs)).text;
}

/** Which catalog is meant, and what the tool itself is asked with. */
function split(input: unknown): { readonly folder?: unknown; readonly rest: unknown } {
  if (typeof input !== 'object' || input === null) return { rest: input };
  const { catalog: folder, ...rest } = input as { readonly catalog?: unknown };
  return { folder, rest };
}

/** The catalog of the workspace in a folder, as an agent names it: from the workspace, or by the whole path. */
function named(catalogs: Catalogs, folder: unknown): OpenCatalog | undefined {
  return catalogs
    .all()
    .find(({ root }) =>
      [vscode.workspace.asRelativePath(root), root.path, root.fsPath].includes(String(folder)),
    );
}

function whichCatalog(catalogs: Catalogs): string {
  const folders = catalogs.all().map(({ root }) => vscode.workspace.asRelativePath(root));
  if (folders.length === 0)
    return 'There is no catalog in this workspace: AI Factories: Create Catalog in the palette makes one.';
  return `The workspace holds several catalogs. Give catalog, one of ${folders.join(', ')}.`;
}

function asked(open: OpenCatalog): ToolCatalog {
  const { catalog, rankings, checker, root } = open;
  const pathOf = (file: string): string | undefined => {
    const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
    if (fileKind(path)) return path;
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) =>
      vscode.Uri.joinPath(uri, path),
    );
    const places = path.startsWith('/') ? [root.with({ path })] : folders;
    return places.flatMap((uri) => open.pathOf(uri) ?? [])[0];
  };
  return { catalog, rankings, checker, edition: () => open.currentEdition(), pathOf };
}
