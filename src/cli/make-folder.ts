import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it; returns those that were missing, the outermost first. Folder by
 * folder, since Node's own `recursive` never comes back where a file system lets nobody make one (/proc). Throws what the
 * file system says.
 */
export function makeFolder(folder: string): readonly string[] {
  const missing: string[] = [];
  let at = folder;
  while (isMissing(at)) {
    missing.push(at);
    at = dirname(at);
  }
  missing.reverse();
  for (const each of missing) mkdirSync(each);
  return missing;
}

function isMissing(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw Object.assign(new Error(`${folder} is no folder`), { code: 'ENOTDIR' });
  return found === undefined;
}
