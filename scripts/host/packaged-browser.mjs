// @ts-check
// Chromium for Linux on x64, as one file in an npm package, with what it needs of the machine's libraries.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cached } from './cache.mjs';
import { npm } from './npm.mjs';

/** The newest that runs on Node 20. */
const version = '143.0.4';

/** @returns {Promise<import('./browser.mjs').Browser>} */
export async function packagedBrowser() {
  const announcement = `Installing Chromium (@sparticuz/chromium ${version} from npm), once …`;
  const folder = await cached(`chromium-${version}`, announcement, async (workshop) => {
    writeFileSync(path.join(workshop, 'package.json'), '{"private": true}');
    await npm(['install', `@sparticuz/chromium@${version}`, '--ignore-scripts'], workshop);
    const bin = path.join(workshop, 'node_modules/@sparticuz/chromium/bin');
    await unpack(path.join(bin, 'chromium.br'), path.join(workshop, 'chromium'), 0o755);
    for (const archive of ['al2023', 'fonts']) {
      await untar(path.join(bin, `${archive}.tar.br`), path.join(workshop, archive));
    }
    writeFileSync(path.join(workshop, 'fonts/fonts.conf'), fontConfiguration);
    rmSync(path.join(workshop, 'node_modules'), { recursive: true });
  });
  // NSS and expat lie in the package, for machines that have none.
  const libraries = [path.join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']]
    .filter(Boolean)
    .join(':');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(folder, 'fonts') };
  return { executablePath: path.join(folder, 'chromium'), env };
}

/** The machine's fonts, and the package's for a machine that has none: text would have no width. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * @param {string} compressed
 * @param {string} target
 */
async function unpack(compressed, target, mode = 0o644) {
  await pipeline(createReadStream(compressed), createBrotliDecompress(), createWriteStream(target, { mode }));
}

/**
 * @param {string} compressed
 * @param {string} folder
 */
async function untar(compressed, folder) {
  mkdirSync(folder);
  const archive = path.join(folder, 'archive.tar');
  await unpack(compressed, archive);
  const { status } = spawnSync('tar', ['xf', archive, '--no-same-owner'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('tar cannot be run');
  rmSync(archive);
}
