// @ts-check
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './children.mjs';
import { fromRoot } from './paths.mjs';

/**
 * A temporary workspace with a copy of the repository's catalog in `catalog/`, and beside it what lies in
 * test/vscode/workspace/. Tests may change it as they like.
 */
export const copyWorkspace = () => fillWorkspace(path.join(temporaryFolder('workspace'), 'ai-factories'));

/** @param {string} folder */
export function fillWorkspace(folder) {
  cpSync(fromRoot('catalog'), path.join(folder, 'catalog'), { recursive: true });
  const extra = fromRoot('test/vscode/workspace');
  if (existsSync(extra)) cpSync(extra, folder, { recursive: true });
  return folder;
}
