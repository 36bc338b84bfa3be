// @ts-check
// Bundles the suites of test/vscode/ and runs them inside VS Code:  node scripts/vscode-tests.mjs node|web [--grep TEXT]
// dist/ has to be built.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { buildTests, bundleOf } from './build-tests.mjs';
import { launcher, vscodeExecutable } from './host/desktop.mjs';
import { root } from './host/paths.mjs';
import { stageWebExtension } from './host/web-extension.mjs';
import { copyWorkspace } from './host/workspace.mjs';

const { values, positionals } = parseArgs({ options: { grep: { type: 'string' } }, allowPositionals: true });
const host = positionals[0] === 'web' ? 'web' : 'node';
try {
  await buildTests(host, values.grep);
  const extensionDevelopmentPath = host === 'web' ? stageWebExtension() : root;
  await runTests({
    vscodeExecutablePath: host === 'web' ? launcher : await vscodeExecutable(),
    extensionDevelopmentPath,
    extensionTestsPath: path.join(extensionDevelopmentPath, bundleOf(host)),
    launchArgs: [copyWorkspace(), '--disable-extensions'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
