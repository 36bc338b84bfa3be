// @ts-check
// What the steps of the action share: what they are given, what they say, and how they run programs. Plain Node, no package.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';

/** @param {string} name */
export function input(name) {
  return (process.env[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`] ?? '').trim();
}

/**
 * Whether a switch is on. Throws where it is neither true nor false.
 * @param {string} name
 */
export function isOn(name) {
  const value = input(name);
  if (value === 'true') return true;
  if (value === 'false' || value === '') return false;
  throw new Error(`The input ${name} cannot be “${value}”: write true or false.`);
}

/** What set the workflow off, by its name and as GitHub tells it. */
export function readEvent() {
  const file = process.env['GITHUB_EVENT_PATH'];
  const payload = file ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return { name: process.env['GITHUB_EVENT_NAME'] ?? '', payload };
}

/**
 * Hands a value on to later steps.
 * @param {string} name
 * @param {string | number} value
 */
export function setOutput(name, value) {
  const line = String(value).replace(/[\r\n]+/g, ' ');
  append('GITHUB_OUTPUT', `${name}=${line}\n`);
}

/**
 * Adds Markdown to the summary of the job.
 * @param {string} markdown
 */
export function addSummary(markdown) {
  append('GITHUB_STEP_SUMMARY', `${markdown}\n`);
}

/**
 * @param {string} name
 * @param {string} text
 */
function append(name, text) {
  const file = process.env[name];
  if (file) appendFileSync(file, text);
}

/**
 * Says something beside the run: `::error title=AI Factories::message`.
 * @param {'error' | 'warning' | 'notice'} level
 * @param {string} message
 */
export function annotate(level, message) {
  const escaped = message.trim().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  console.log(`::${level} title=AI Factories::${escaped}`);
}

/**
 * Runs a program in the workspace and waits for it.
 * @param {string} program
 * @param {readonly string[]} args
 */
export function run(program, args) {
  const cwd = process.env['GITHUB_WORKSPACE'] || process.cwd();
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256e6,
  });
  return { code: status ?? 2, stdout: stdout ?? '', stderr: stderr || (error?.message ?? '') };
}

/**
 * Runs the command line, on the catalog that is named.
 * @param {readonly string[]} args
 */
export function aiFactories(args) {
  const program = input('program');
  if (program === '') throw new Error('The step that prepares the program has not run.');
  const catalog = input('catalog');
  return run(process.execPath, [program, ...args, ...(catalog === '' ? [] : ['--catalog', catalog])]);
}

/**
 * Asks GitHub. The token is sent there and nowhere else.
 * @param {string} path
 * @param {{ method?: string, body?: object }} [request]
 * @returns {Promise<any>} what it answers; throws an error with `status` where it refuses
 */
export async function askGitHub(path, { method = 'GET', body } = {}) {
  const response = await fetch(`${process.env['GITHUB_API_URL'] ?? 'https://api.github.com'}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${input('token')}`,
      'content-type': 'application/json',
      'user-agent': 'ai-factories',
      'x-github-api-version': '2022-11-28',
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (response.ok) return response.json();
  const error = new Error(`GitHub answers ${response.status} to ${method} ${path}.`);
  throw Object.assign(error, { status: response.status });
}

/**
 * Runs a step. What goes wrong is one line, and ends it with 2.
 * @param {() => Promise<number | void> | number | void} step
 */
export async function runStep(step) {
  try {
    process.exitCode = (await step()) ?? 0;
  } catch (error) {
    annotate('error', error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
