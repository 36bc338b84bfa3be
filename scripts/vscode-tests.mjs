// @ts-check
// Bundles the suites of test/vscode/ and runs them inside VS Code:  node scripts/vscode-tests.mjs node|web [--grep TEXT] [--smoke]
// dist/ has to be built.   --prepare  only makes what a debugger runs: the bundle, and a workspace in .vscode-test/workspace.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { buildTests, bundleOf } from './build-tests.mjs';
import { launcher, vscodeExecutable } from './host/desktop.mjs';
import { cacheFolder, root } from './host/paths.mjs';
import { stageWebExtension } from './host/web-extension.mjs';
import { copyWorkspace, fillWorkspace } from './host/workspace.mjs';

const { values, positionals } = parseArgs({
  options: { grep: { type: 'string' }, smoke: { type: 'boolean' }, prepare: { type: 'boolean' } },
  allowPositionals: true,
});
const host = positionals[0] === 'web' ? 'web' : 'node';

function prepareWorkspace() {
  const folder = path.join(cacheFolder, 'workspace');
  rmSync(folder, { recursive: true, force: true });
  fillWorkspace(folder);
}

async function run() {
  const extensionDevelopmentPath = host === 'web' ? stageWebExtension() : root;
  await runTests({
    vscodeExecutablePath: host === 'web' ? launcher : await vscodeExecutable(),
    extensionDevelopmentPath,
    extensionTestsPath: path.join(extensionDevelopmentPath, bundleOf(host)),
    launchArgs: [copyWorkspace(), '--disable-extensions'],
  });
}

try {
  await buildTests(host, values.grep, values.smoke);
  await (values.prepare ? prepareWorkspace() : run());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
