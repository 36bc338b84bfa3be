// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What is fetched once and kept between runs: VS Code, a browser. Ignored by git, safe to delete. */
export const cacheFolder = path.join(root, '.vscode-test');

/** @param {string[]} segments */
export const fromRoot = (...segments) => path.join(root, ...segments);

/**
 * A path as it stands in a URL, also for Windows (`/c:/folder`).
 * @param {string} file
 */
export function urlPath(file) {
  const forward = file.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}
