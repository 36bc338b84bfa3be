import type * as vscode from 'vscode';
import { Catalog } from '../../catalog/catalog.ts';
import { Rankings } from '../../ranking/rankings.ts';
import { Checker } from '../../rules/checker.ts';
import type { DiffSide } from '../../views/diff/catalog-diff.ts';
import { listProblems } from '../../views/problems/problem-list.ts';
import type { GitRepository } from './git-api.ts';
import { catalogAt } from './revision-files.ts';
import type { Revision } from './revision.ts';

/** A catalog as it was at a commit, to be compared with. Refuses where there was none, or git cannot read it. */
export async function sideAt(
  repository: GitRepository,
  root: vscode.Uri,
  revision: Revision,
): Promise<DiffSide> {
  const catalog = new Catalog();
  const rankings = new Rankings(catalog);
  const checker = new Checker(catalog, rankings);
  catalog.update(await catalogAt(repository, root, revision));
  return { catalog, rankings, problems: listProblems(catalog, checker) };
}
