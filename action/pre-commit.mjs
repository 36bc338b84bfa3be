#!/usr/bin/env node
// @ts-check
// The hook of .pre-commit-hooks.yaml: validates the catalog of the repository that is committed to.
import { spawnSync } from 'node:child_process';
import { programOf } from './program.mjs';

try {
  const args = [programOf('', process.cwd()), 'validate', ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 2;
} catch (error) {
  console.error(`ai-factories: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
