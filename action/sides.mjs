// @ts-check
// Which two commits are held against each other. Commits are only ever read as data, by git and by `diff`: nothing of them is
// checked out or run, so those of a fork may be read by a workflow that can write.
import { askGitHub, run } from './github.mjs';

/** @typedef {{ old: string, now: string, pull?: number, isOwn: boolean }} Sides */

const none = /^0*$/;

/**
 * The commits of an event, and of which pull request they are; undefined where the event changes nothing.
 * @param {{ name: string, payload: any }} event
 * @returns {Promise<Sides | undefined>}
 */
export async function sidesOf({ name, payload }) {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return ofPullRequest(payload.pull_request);
    case 'workflow_run':
      return ofWorkflowRun(payload);
    case 'merge_group':
      return { old: fetched(payload.merge_group.base_sha), now: 'HEAD', isOwn: true };
    case 'push':
      return none.test(payload.before ?? '')
        ? undefined
        : { old: fetched(payload.before), now: 'HEAD', isOwn: true };
    default:
      return undefined;
  }
}

/** @param {any} pull */
function ofPullRequest(pull) {
  const isOwn = pull.head?.repo?.full_name === pull.base?.repo?.full_name;
  return { ...merged(pull), pull: pull.number, isOwn };
}

/**
 * The pull request from which a finished run came. A run of a fork names none: it is looked for by its branch, and believed
 * only where its newest commit is the one that ran.
 * @param {any} payload
 * @returns {Promise<Sides | undefined>}
 */
async function ofWorkflowRun({ workflow_run: finished, repository }) {
  const owner = finished.head_repository?.owner?.login;
  const head = encodeURIComponent(`${owner}:${finished.head_branch}`);
  const pulls = await askGitHub(`/repos/${repository.full_name}/pulls?state=open&head=${head}`);
  const pull = pulls.find((/** @type {any} */ each) => each.head.sha === finished.head_sha);
  return pull && { ...merged(pull), pull: pull.number, isOwn: true };
}

/**
 * What a pull request makes of its base: the merge that GitHub keeps of it, against the base in that merge. Where there is
 * none, as with a conflict, its newest commit against the base that it names.
 * @param {any} pull
 */
function merged(pull) {
  const merge = git([
    'fetch',
    '--no-tags',
    '--quiet',
    '--depth=2',
    'origin',
    `refs/pull/${pull.number}/merge`,
  ]);
  if (merge !== undefined) {
    const now = git(['rev-parse', 'FETCH_HEAD']) ?? '';
    const [base, head] = (git(['cat-file', '-p', now]) ?? '').match(/(?<=^parent )[0-9a-f]+$/gm) ?? [];
    if (base !== undefined && head === pull.head.sha) return { old: base, now };
  }
  git(['fetch', '--no-tags', '--quiet', '--depth=1', 'origin', `refs/pull/${pull.number}/head`]);
  return { old: fetched(pull.base.sha), now: fetched(pull.head.sha) };
}

/**
 * A commit, fetched where it is not there: checkouts are shallow.
 * @param {string} sha
 */
function fetched(sha) {
  if (!/^[0-9a-f]{40,64}$/.test(sha)) throw new Error(`“${sha}” is no commit.`);
  if (git(['cat-file', '-e', `${sha}^{commit}`]) === undefined)
    git(['fetch', '--no-tags', '--quiet', '--depth=1', 'origin', sha]);
  return sha;
}

/**
 * What git says; undefined where it fails.
 * @param {readonly string[]} args
 */
function git(args) {
  const { code, stdout } = run('git', args);
  return code === 0 ? stdout.trim() : undefined;
}
