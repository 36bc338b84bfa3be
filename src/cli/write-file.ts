import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf, Stop } from './stop.ts';

/**
 * Writes a file whole or not at all: beside it first, then under its name. Throws a Stop where it cannot be written.
 */
export function writeFileWhole(path: string, text: string, shown: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    // A rename would replace even what is marked read-only.
    if (existsSync(path)) accessSync(path, constants.W_OK);
    const file = openSync(beside, 'wx');
    try {
      writeFileSync(file, text); // writeSync may write a part of it
      fsyncSync(file);
      renameSync(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new Stop(`${shown} cannot be written: ${reasonOf(error)}.`);
  }
}
