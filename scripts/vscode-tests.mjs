// @ts-check
// Runs the bundled suites inside VS Code:  node scripts/vscode-tests.mjs node | web
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { launcher, vscodeExecutable } from './host/desktop.mjs';
import { root } from './host/paths.mjs';
import { stageWebExtension } from './host/web-extension.mjs';
import { copyWorkspace } from './host/workspace.mjs';

const web = process.argv[2] === 'web';
const extensionDevelopmentPath = web ? stageWebExtension() : root;
try {
  await runTests({
    vscodeExecutablePath: web ? launcher : await vscodeExecutable(),
    extensionDevelopmentPath,
    extensionTestsPath: path.join(extensionDevelopmentPath, 'dist/test', web ? 'web.js' : 'index.js'),
    launchArgs: [copyWorkspace(), '--disable-extensions'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
