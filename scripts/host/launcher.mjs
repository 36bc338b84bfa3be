#!/usr/bin/env node
// @ts-check
// Stands in for the desktop VS Code where @vscode/test-electron starts one: takes the same arguments, runs the tests in
// the VS Code from npm, prints what the extension host prints, and exits as the run did.
import './leash.mjs';
import { format } from 'node:util';
import { installVSCode } from './install-vscode.mjs';
import { openPage } from './page.mjs';
import { startServer } from './server.mjs';
import { beginLine } from './summary.mjs';
import { serverVersion } from './version.mjs';

const limit = Number(process.env['AI_FACTORIES_TEST_MINUTES'] ?? 10);

/**
 * @param {string[]} args
 * @returns {import('./server.mjs').Opening}
 */
function readArguments(args) {
  const option = (/** @type {string} */ name) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const folder = args.find((arg) => !arg.startsWith('-'));
  const extension = option('extensionDevelopmentPath');
  const tests = option('extensionTestsPath');
  if (!folder || !extension || !tests) {
    throw new Error('Expected --extensionDevelopmentPath=… --extensionTestsPath=… FOLDER');
  }
  return { folder, extension, tests };
}

/**
 * @param {import('./server.mjs').Opening} opening
 * @returns {Promise<number>}
 */
async function run(opening) {
  const server = await startServer(await installVSCode(serverVersion));
  const { page, close } = await openPage();
  const output = new Output();
  try {
    return await new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`The tests did not end within ${limit} minutes`)), limit * 60_000);
      page.on('crash', () => reject(new Error('The page of VS Code crashed')));
      page.on('close', () => reject(new Error('The page of VS Code was closed')));
      const ready = Promise.all([
        page.exposeFunction('codeAutomationLog', output.print.bind(output)),
        page.exposeFunction('codeAutomationExit', resolve),
      ]);
      ready.then(() => page.goto(server.url(opening))).catch(reject);
    });
  } finally {
    output.explain();
    await close();
    server.stop();
  }
}

/** Prints what the suites and the extension say, and keeps to itself what the workbench says of itself. */
class Output {
  /** @type {string[]} */
  #early = [];
  #begun = false;

  /**
   * @param {string} _level
   * @param {unknown[]} args
   */
  print(_level, args) {
    const text = format(...args);
    if (text === beginLine) this.#begun = true;
    else if (!this.#begun) this.#early.push(text);
    else if (!/open-vsx|[Cc]onnection token|a socket|^\[(Chat|Account)/.test(text)) console.log(text);
  }

  /** Where no test ran, what was said before is all there is to go by. */
  explain() {
    if (!this.#begun) console.log(this.#early.join('\n'));
  }
}

try {
  const code = await run(readArguments(process.argv.slice(2)));
  setTimeout(() => process.exit(code), 200); // whoever started us may stop reading the moment we end
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  setTimeout(() => process.exit(2), 200);
}
