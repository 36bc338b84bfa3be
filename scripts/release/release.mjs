// @ts-check
// What a release has to be before it goes anywhere, and how it goes: `node scripts/release/<registry>.mjs vX.Y.Z [--dry-run]`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fromRoot, root } from '../host/paths.mjs';

/**
 * @typedef {object} Release
 * @property {string} tag
 * @property {{ version: string, repository?: string | { url?: string } }} manifest  package.json
 * @property {{ version: string }} lock  package-lock.json
 * @property {string} changelog
 */

/** The release that is checked out, under a tag. @param {string} tag @returns {Release} */
export function readRelease(tag) {
  const json = (/** @type {string} */ file) => JSON.parse(readFileSync(fromRoot(file), 'utf8'));
  return {
    tag,
    manifest: json('package.json'),
    lock: json('package-lock.json'),
    changelog: readFileSync(fromRoot('CHANGELOG.md'), 'utf8'),
  };
}

/**
 * What the changelog says of a version; empty where it says nothing.
 * @param {string} changelog
 * @param {string} version
 */
export function notesOf(changelog, version) {
  const sections = changelog.replaceAll('\r\n', '\n').split(/^## /m);
  const own = sections.find((section) => section.split('\n')[0]?.trim() === version);
  return own === undefined ? '' : own.slice(own.indexOf('\n')).trim();
}

/**
 * Why a release may not go out yet, a sentence each.
 * @param {Release} release
 * @returns {readonly string[]}
 */
export function problemsOf({ tag, manifest, lock, changelog }) {
  const { version, repository } = manifest;
  const url = typeof repository === 'string' ? repository : (repository?.url ?? '');
  return [
    ...(tag === `v${version}` ? [] : [`The tag is “${tag}”, and package.json has version ${version}.`]),
    ...(lock.version === version ? [] : [`package-lock.json has version ${lock.version}, not ${version}.`]),
    ...(notesOf(changelog, version) === '' ? [`CHANGELOG.md says nothing beneath “## ${version}”.`] : []),
    ...(notesOf(changelog, 'Unreleased') === ''
      ? []
      : ['CHANGELOG.md still has changes beneath “## Unreleased”.']),
    ...(/^(git\+)?https:\/\//.test(url)
      ? []
      : ['package.json has no repository: npm compares it with where the release was built.']),
  ];
}

/**
 * Checks the release that a tag names, and sends a file of it to a registry; with --dry-run it only says how.
 * @param {string} file  in dist/; VERSION stands for the version
 * @param {(file: string) => readonly string[]} commandOf
 */
export function publish(file, commandOf) {
  const { values, positionals } = parseArgs({
    options: { 'dry-run': { type: 'boolean' } },
    allowPositionals: true,
  });
  const release = readRelease(positionals[0] ?? '');
  const path = `dist/${file.replace('VERSION', release.manifest.version)}`;
  const problems = [
    ...problemsOf(release),
    ...(existsSync(fromRoot(path)) ? [] : [`${path} is not there: npm run package, npm run package:npm.`]),
  ];
  for (const problem of problems) console.error(problem);
  const [program = '', ...args] = commandOf(path);
  if (values['dry-run']) console.log([program, ...args].join(' '));
  if (problems.length > 0) process.exitCode = 1;
  if (values['dry-run'] || problems.length > 0) return;
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
