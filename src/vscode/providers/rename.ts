import * as vscode from 'vscode';
import type { WorkspaceChange } from '../../language/index.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { Refusal, type Edge } from '../edge.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { requestAt } from './request.ts';

/** Renames ids: the file and every mention, in one edit. What is refused says why. */
export function registerRename(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  return vscode.Disposable.from(
    registerRenameOfFiles(edge, catalogs),
    edge.provide(vscode.languages.registerRenameProvider, catalogFiles, {
      prepareRename(document, position) {
        const request = requestAt(catalogs, document, position);
        if (!request) throw new Refusal('This file belongs to no catalog.');
        const prepared = request.language.prepareRename(request.path, request.at);
        if ('refused' in prepared) throw new Refusal(prepared.refused);
        return { range: toRange(prepared.range), placeholder: prepared.id };
      },
      async provideRenameEdits(document, position, to) {
        const open = catalogs.of(document.uri);
        const rename = (): WorkspaceChange | undefined => {
          const request = requestAt(catalogs, document, position);
          const renaming = request?.language.rename(request.path, request.at, to);
          if (renaming && 'refused' in renaming) throw new Refusal(renaming.refused);
          return renaming;
        };
        const renaming = await open?.upToDate(rename, (each) => each?.edits ?? []);
        return open && renaming && toWorkspaceEdit(open, renaming);
      },
    }),
  );
}

/** A file that gets another name elsewhere, in the Explorer say, takes its mentions along, in the same undo. */
function registerRenameOfFiles(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  return edge.on('renaming of files', vscode.workspace.onWillRenameFiles, (event) => {
    for (const { oldUri, newUri } of event.files) {
      const open = catalogs.of(oldUri);
      const [from, to] = [open?.pathOf(oldUri), open?.pathOf(newUri)];
      if (!open?.isLoaded || from === undefined || to === undefined) continue;
      if (open.ownRenames.delete(`${from} → ${to}`)) continue; // it edits the mentions itself
      const rename = (): WorkspaceChange | undefined => open.language.renameFile(from, to);
      if (!rename()) continue;
      event.waitUntil(
        edge.attempt(`mentions of ${oldUri.toString()}`, async () =>
          toWorkspaceEdit(open, (await open.upToDate(rename, (each) => each?.edits ?? [])) ?? {}),
        ),
      );
    }
  });
}
