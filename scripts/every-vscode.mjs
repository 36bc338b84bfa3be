// @ts-check
// npm run test:vscodes [-- --smoke] [-- VERSION…]
// The extension's suites in the oldest VS Code that `engines` promises and in the newest that npm's code-server carries, each
// with the Node that it wants, in both hosts; --smoke: only the suites that both hosts run. The last line says
// how many passed. Others may be named, as scripts/host/version.mjs says, or `newest`.
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { ensureDependencies } from './host/dependencies.mjs';
import { root } from './host/paths.mjs';
import { runScript, runSuites } from './host/stage.mjs';
import { minimum } from './host/version.mjs';

/** The newest code-server of the registry. Throws where it cannot be asked. */
function newest() {
  const isWindows = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(
    isWindows ? 'npm.cmd' : 'npm',
    ['view', 'code-server', 'version'],
    {
      cwd: root,
      encoding: 'utf8',
      shell: isWindows,
    },
  );
  const version = stdout.trim();
  if (status !== 0 || !/^4\.\d+\.\d+$/.test(version))
    throw new Error(
      `npm does not say which code-server is the newest: ${stderr.trim().split('\n')[0] ?? ''}`,
    );
  return version;
}

/**
 * The suites, in the VS Code that AI_FACTORIES_VSCODE names.
 * @param {boolean} smoke
 */
async function suites(smoke) {
  const total = { passed: 0, failed: 0 };
  const stages = smoke
    ? ['node', 'web'].map((host) => ['scripts/vscode-tests.mjs', host, '--smoke'])
    : [['scripts/test.mjs', '--only', 'vscode,web,panel']];
  for (const args of stages) {
    const { passed, failed } = await runSuites(args);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

try {
  const { values, positionals } = parseArgs({
    options: { smoke: { type: 'boolean' } },
    allowPositionals: true,
  });
  await ensureDependencies();
  const named = positionals.length > 0 ? positionals : [minimum, 'newest'];
  const versions = named.map((version) => (version === 'newest' ? newest() : version));
  if ((await runScript('build')).failed > 0) throw new Error('The build failed');
  const total = { passed: 0, failed: 0 };
  for (const version of versions) {
    console.log(`\nVS Code of code-server ${version}`);
    process.env['AI_FACTORIES_VSCODE'] = version;
    const { passed, failed } = await suites(values.smoke === true);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${versions.join(', ')}: ${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
