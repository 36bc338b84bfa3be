// @ts-check
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './children.mjs';
import { root } from './paths.mjs';

/**
 * Another name for the extension's folder. Under its own, VS Code would take the themes below it for ours and show the
 * first of them: the cache with VS Code lies there.
 */
export function linkExtension() {
  const link = path.join(temporaryFolder('extension'), 'ai-factories');
  symlinkSync(root, link, 'junction');
  return link;
}
