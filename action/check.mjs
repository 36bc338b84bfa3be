// @ts-check
// Step of the action: every problem as an annotation beside its line, SARIF where it is wanted, and whether the ranking file
// is what the catalog says. Exit 0 fine, 1 errors found, 2 cannot run.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addSummary, aiFactories, annotate, input, isOn, runStep, setOutput } from './github.mjs';

/** @returns {{ code: number, errors: number, warnings: number }} */
function validate() {
  const { code, stdout, stderr } = aiFactories(['validate', '--format', 'github']);
  if (code > 1) throw new Error(whyNot(stderr));
  process.stdout.write(stdout);
  const count = (/** @type {string} */ level) =>
    stdout.split('\n').filter((line) => line.startsWith(`::${level} `)).length;
  return { code, errors: count('error'), warnings: count('warning') };
}

/** @param {string} stderr */
function whyNot(stderr) {
  const reason = stderr.trim().replace(/^ai-factories: /, '') || 'The program ended without a word.';
  return /no catalog|not a catalog/.test(reason)
    ? `${reason.replace('Name one with --catalog DIR.', 'The input catalog says in which folder of the repository it lies.')}`
    : reason;
}

/** @param {string} file */
function writeSarif(file) {
  const server = process.env['GITHUB_SERVER_URL'];
  const [repository, ref] = [input('rules-repository'), input('rules-ref')];
  const rules =
    server && repository && ref ? ['--rules', `${server}/${repository}/blob/${ref}/docs/rules.md`] : [];
  const { code, stdout, stderr } = aiFactories(['validate', '--format', 'sarif', ...rules]);
  if (code > 1) throw new Error(whyNot(stderr));
  const target = path.resolve(process.env['GITHUB_WORKSPACE'] || process.cwd(), file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, stdout);
  setOutput('sarif', file);
}

/** Whether the ranking file is what the catalog says; says so where it is not. */
function checkRanking() {
  const { code, stdout, stderr } = aiFactories(['rerank', '--check']);
  if (code === 0) return 0;
  annotate('error', `${(stdout || stderr).trim().split('\n')[0] ?? ''} Run ai-factories rerank.`);
  return 1;
}

await runStep(() => {
  const [wantsRanking, sarif] = [isOn('rerank-check'), input('sarif')];
  const { code, errors, warnings } = validate();
  setOutput('errors', errors);
  setOutput('warnings', warnings);
  addSummary(
    `**AI Factories**: ${errors} errors, ${warnings} warnings`.replace(/\b1 (error|warning)s/g, '1 $1'),
  );
  if (sarif !== '') writeSarif(sarif);
  // Of a catalog with errors there is no ranking to compare with.
  return code === 0 && wantsRanking ? checkRanking() : code;
});
