// @ts-check
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './paths.mjs';

const marker = '.complete';

/**
 * A folder of the cache, filled the first time. It is filled beside its place and renamed when complete, so that one
 * that exists is whole, whatever was interrupted and whoever else installs at the same time.
 * @param {string} name
 * @param {string} announcement  said before it takes long
 * @param {(folder: string) => Promise<void>} fill
 */
export async function cached(name, announcement, fill) {
  const folder = path.join(cacheFolder, name);
  if (existsSync(path.join(folder, marker))) return folder;
  removeLeftovers(name);
  console.error(announcement);
  const started = Date.now();
  const workshop = `${folder}.${process.pid}.tmp`;
  mkdirSync(workshop, { recursive: true });
  await fill(workshop);
  writeFileSync(path.join(workshop, marker), '');
  takePlace(workshop, folder);
  console.error(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
  return folder;
}

/**
 * @param {string} workshop
 * @param {string} folder
 */
function takePlace(workshop, folder) {
  if (!existsSync(path.join(folder, marker))) rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(workshop, folder);
  } catch (error) {
    if (!existsSync(path.join(folder, marker))) throw error;
    rmSync(workshop, { recursive: true, force: true }); // someone else was first
  }
}

/**
 * Removes what an interrupted installation left.
 * @param {string} name
 */
function removeLeftovers(name) {
  if (!existsSync(cacheFolder)) return;
  for (const entry of readdirSync(cacheFolder)) {
    const pid = entry.startsWith(`${name}.`) && /\.(\d+)\.tmp$/.exec(entry)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(path.join(cacheFolder, entry), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
