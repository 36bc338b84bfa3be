// @ts-check
// Imports nothing from node_modules: it is what fills them.
import { existsSync, readFileSync } from 'node:fs';
import { fromRoot, root } from './paths.mjs';
import { npm } from './npm.mjs';

/** Installs the dependencies where they are missing or not those of the lockfile. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`AI Factories needs Node 20.19 or later; this is ${process.versions.node}.`);
  }
  if (areInstalled()) return;
  console.log('Installing dependencies (npm ci), once, about a minute …');
  const started = Date.now();
  await npm(['ci'], root);
  console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Compares what is installed with the lockfile, not their dates, which a checkout changes. */
function areInstalled() {
  const hidden = fromRoot('node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = packages(hidden);
  return Object.entries(packages(fromRoot('package-lock.json'))).every(
    ([place, { version, optional }]) =>
      place === '' || (installed[place] ? installed[place].version === version : optional),
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packages(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}
