// @ts-check
// ThirdPartyNotices.txt: the licence of every package of which something is in what we ship, by what esbuild says it put
// there. Written by the build; LICENSE is our own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Packages of which something is in generated code, which no bundle names. */
const generatedFrom = ['ajv', 'fast-deep-equal', 'i18n-iso-countries'];

/**
 * The folders of the packages that bundles hold, by their metafiles, and those that generated code holds.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {readonly string[]}
 */
export function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs: parts }) => Object.keys(parts)),
  );
  const folders = inputs.flatMap(
    (input) => /^(?:[\w-]+:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
  );
  return [...new Set([...folders, ...generatedFrom.map((name) => `node_modules/${name}`)])].sort();
}

/**
 * The text of the notices. Throws where a package states no licence.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export function noticesText(metafiles) {
  const parts = bundledPackages(metafiles).map((folder) => notice(join(root, folder)));
  const bar = '-'.repeat(79);
  return `AI Factories contains parts of the following packages.\n\n${parts.map((part) => `${bar}\n${part}`).join('\n')}`;
}

/** @param {string} folder */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
  if (!license && !file) throw new Error(`${name} states no licence.`);
  const own = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  const more = existsSync(join(folder, 'NOTICE')) ? readFileSync(join(folder, 'NOTICE'), 'utf8').trim() : '';
  return `${name} ${version}, ${license ?? 'see below'}\n\n${[own, more].filter(Boolean).join('\n\n') || `Licensed under ${license}.`}\n`;
}
