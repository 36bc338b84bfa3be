import * as vscode from 'vscode';
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
      provideRenameEdits(document, position, to) {
        const request = requestAt(catalogs, document, position);
        if (!request) return undefined;
        const renaming = request.language.rename(request.path, request.at, to);
        if ('refused' in renaming) throw new Refusal(renaming.refused);
        return toWorkspaceEdit(request.open, renaming);
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
      const change = open.language.renameFile(from, to);
      if (change) event.waitUntil(Promise.resolve(toWorkspaceEdit(open, change)));
    }
  });
}
