// @ts-check
// Step of the action: what the change does to the list, into the summary of the job and, where the token may write, one
// comment on the pull request, which later runs update.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  addSummary,
  aiFactories,
  annotate,
  askGitHub,
  isOn,
  readEvent,
  runStep,
  setOutput,
} from './github.mjs';
import { sidesOf } from './sides.mjs';

/** By which our comment is known again. Markdown does not show it. */
const mark = '<!-- ai-factories: what this does to the list -->';

/** GitHub takes comments of 65,536 characters. */
const longest = 60_000;

/** How many comments of a pull request are looked through, in pages of a hundred. */
const pages = 10;

/** Of what `diff` says where nothing changed. */
const nothing = 'No figure, no rank and no problem changed.';

/** @param {{ old: string, now: string }} sides */
function effectOf({ old, now }) {
  const { code, stdout, stderr } = aiFactories(['diff', old, now]);
  if (code < 2) return stdout;
  const reason = stderr.trim().replace(/^ai-factories: /, '');
  if (/^There is no catalog in .* at [0-9a-f]+\.$/.test(reason) && reason.includes(old))
    return '## The catalog\n\nIt is new here: there is nothing to compare it with.\n';
  return `## The catalog\n\nWhat this does to the list cannot be told: ${escaped(reason)}\n`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\`*_{}[\]<>#|@]/g, '\\$&');
}

/** @param {string} markdown */
function bodyOf(markdown) {
  const cut = markdown.length > longest;
  const text = cut ? markdown.slice(0, markdown.lastIndexOf('\n', longest)) : markdown;
  return `${mark}\n${text}${cut ? '\n\nThe summary of the run has the rest.' : ''}`;
}

/**
 * @param {number} pull
 * @param {string} markdown
 */
async function comment(pull, markdown) {
  const repository = process.env['GITHUB_REPOSITORY'];
  const ours = await findOurs(`/repos/${repository}/issues/${pull}/comments`);
  const body = bodyOf(markdown);
  if (ours)
    await askGitHub(`/repos/${repository}/issues/comments/${ours.id}`, { method: 'PATCH', body: { body } });
  // Nobody needs to be told that nothing changed, unless something else was said before.
  else if (!markdown.includes(nothing))
    await askGitHub(`/repos/${repository}/issues/${pull}/comments`, { method: 'POST', body: { body } });
}

/** @param {string} comments */
async function findOurs(comments) {
  for (let page = 1; page <= pages; page++) {
    const found = await askGitHub(`${comments}?per_page=100&page=${page}`);
    const ours = found.find(
      (/** @type {any} */ each) => each.user?.type === 'Bot' && each.body?.startsWith(mark),
    );
    if (ours || found.length < 100) return ours;
  }
  return undefined;
}

await runStep(async () => {
  const wantsComment = isOn('comment');
  const sides = await sidesOf(readEvent());
  if (!sides) {
    console.log('Nothing to compare: this run is of no pull request and of no push.');
    return;
  }
  const markdown = effectOf(sides);
  addSummary(markdown);
  const file = path.join(process.env['RUNNER_TEMP'] || '.', 'ai-factories-effect.md');
  writeFileSync(file, markdown);
  setOutput('effect', file);
  if (!wantsComment || sides.pull === undefined) return;
  if (!sides.isOwn) {
    console.log(
      'No comment: a run of a fork may not write. docs/ci.md has a workflow that comments on forks.',
    );
    return;
  }
  try {
    await comment(sides.pull, markdown);
  } catch (error) {
    const status = /** @type {{ status?: number }} */ (error).status;
    if (status !== 401 && status !== 403 && status !== 404) throw error;
    annotate(
      'notice',
      `No comment: the token may not write. It needs “pull-requests: write”; the summary of the run has the same.`,
    );
  }
});
