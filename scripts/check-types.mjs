// Type-checks every room under the library it may use: the core knows neither Node nor the DOM.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const projects = [
  '.',
  'src/vscode',
  'src/panel',
  'src/lsp',
  'src/mcp',
  'src/cli',
  'test',
  'scripts',
  'bench',
];
let failed = 0;
for (const project of projects) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
