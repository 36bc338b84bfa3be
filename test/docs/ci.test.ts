import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { parse } from 'yaml';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
const page = read('docs/ci.md');

/** The blocks of the page by the file that their first line names. */
const files = new Map(
  [...page.matchAll(/^```yaml\n# (\S+)\n([^]*?)^```$/gm)].map(
    ([, name = '', text = '']) => [name, text] as const,
  ),
);

const action = parse(read('action.yml')) as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, object>>;
};

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly { readonly uses?: string; readonly with?: Record<string, unknown> }[] }
    >
  >;
}

describe('docs/ci.md', () => {
  const workflows = [...files].filter(([name]) => name.startsWith('.github/workflows/'));

  it('has a workflow for pull requests, one for forks, one for code scanning, and one for GitLab', () => {
    assert.deepEqual(
      [...files.keys()],
      [
        '.github/workflows/catalog.yml',
        '.github/workflows/catalog-comment.yml',
        '.github/workflows/code-scanning.yml',
        '.gitlab-ci.yml',
        '.pre-commit-config.yaml',
      ],
    );
  });

  for (const [name, text] of workflows)
    it(`shows ${name} as GitHub takes it, with inputs that the action has`, () => {
      assert.deepEqual(validateWorkflow(text).errors, []);
      const { permissions, jobs } = parse(text) as Workflow;
      assert.equal(permissions.contents, 'read');
      const ours = Object.values(jobs).flatMap(({ steps }) =>
        steps.filter(({ uses }) => uses?.startsWith('OWNER/')),
      );
      assert.equal(ours.length, 1);
      for (const input of Object.keys(ours[0]!.with ?? {})) assert.ok(input in action.inputs, input);
    });

  it('names every input and output of the action, with its default', () => {
    for (const [name, { default: value }] of Object.entries(action.inputs)) {
      const row = new RegExp(`^\\| \`${name}\` +\\| (.*?) +\\|`, 'm').exec(page);
      assert.ok(row, name);
      if (value === 'true') assert.equal(row[1], '`true`', name);
    }
    for (const name of Object.keys(action.outputs)) assert.ok(page.includes(`\`${name}\``), name);
  });

  it('waits in the workflow for forks for the one that it shows, and checks out nobody’s branch', () => {
    const first = parse(files.get('.github/workflows/catalog.yml')!) as { name: string };
    const text = files.get('.github/workflows/catalog-comment.yml')!;
    const { on } = parse(text) as { on: { workflow_run: { workflows: string[] } } };
    assert.deepEqual(on.workflow_run.workflows, [first.name]);
    assert.doesNotMatch(text, /ref:|pull_request_target|head_sha/);
  });

  it('shows a hook that there is', () => {
    const [hook] = parse(read('.pre-commit-hooks.yaml')) as {
      id: string;
      entry: string;
      files: string;
      language: string;
    }[];
    const { repos } = parse(files.get('.pre-commit-config.yaml')!) as {
      repos: { hooks: { id: string }[] }[];
    };
    assert.deepEqual(
      repos.flatMap(({ hooks }) => hooks.map(({ id }) => id)),
      [hook!.id],
    );
    assert.match(read(hook!.entry), /^#!\/usr\/bin\/env node\n/);
    const matches = new RegExp(hook!.files);
    for (const file of [
      'catalog.yaml',
      'data/catalog.yaml',
      'factories/x.yaml',
      'a/editions/2026H1.yaml',
      'hardware/x.yml',
    ])
      assert.match(file, matches);
    for (const file of ['README.md', 'factories/deep/x.yaml', 'mycatalog.yaml', 'other/x.yaml'])
      assert.doesNotMatch(file, matches);
  });
});
