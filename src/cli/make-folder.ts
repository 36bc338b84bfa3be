import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it; returns the first that was missing, or undefined where all were there. Folder by
 * folder, since Node's own `recursive` never comes back where a file system lets nobody make one (/proc). Throws what the
 * file system says.
 */
export function makeFolder(folder: string): string | undefined {
  const missing: string[] = [];
  let at = folder;
  while (isMissing(at)) {
    missing.push(at);
    at = dirname(at);
  }
  for (const each of missing.reverse()) mkdirSync(each);
  return missing[0];
}

function isMissing(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw Object.assign(new Error(`${folder} is no folder`), { code: 'ENOTDIR' });
  return found === undefined;
}
