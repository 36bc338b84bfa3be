import path from 'node:path';
import type { Page } from 'playwright-core';
import { openVSCode } from '../../scripts/host/vscode.mjs';
import { copyWorkspace } from '../../scripts/host/workspace.mjs';

export { hoverOver, openPalette, runCommand, webview } from '../../scripts/host/vscode.mjs';

export interface Host {
  page: Page;
  /** The workspace's folder: a temporary copy, with the catalog in `catalog/`. */
  workspace: string;
  close: () => Promise<void>;
}

export interface Opened {
  /** Opened first, relative to the workspace. */
  file?: string;
  settings?: Record<string, unknown>;
}

/** Opens VS Code on a fresh copy of the catalog, in a page of its own. Close it in `after`. */
export async function openWorkspace({ file, settings }: Opened = {}): Promise<Host> {
  const workspace = copyWorkspace();
  const { page, close } = await openVSCode({
    folder: workspace,
    file: file === undefined ? undefined : path.join(workspace, file),
    settings,
  });
  return { page, workspace, close };
}
