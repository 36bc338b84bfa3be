import type { CatalogFile } from '../catalog/catalog.ts';
import { nodeAt, type Span } from '../document/node.ts';
import type { Checker } from '../rules/checker.ts';
import type { Fix, FixableProblem } from '../rules/fix.ts';
import { fixesFor } from '../rules/fixes.ts';
import { mendAtOnce } from '../rules/mend.ts';
import type { LanguageContext } from './language-context.ts';
import { titleKey } from './mentions.ts';
import { rename } from './rename.ts';

/** A way to mend a problem. */
export interface CodeAction {
  readonly problem: FixableProblem;
  readonly fix: Fix;
}

/** The ways to mend the problems that a span of a file touches. */
export function codeActionsAt(
  context: LanguageContext,
  checker: Checker,
  file: CatalogFile,
  { start, end }: Span,
): readonly CodeAction[] {
  const problems = checker
    .problemsOf(file.path)
    .filter((problem) => problem.start <= end && start <= problem.end);
  return problems.flatMap((problem) => fixesOf(context, file, problem).map((fix) => ({ problem, fix })));
}

/** The ways to mend one problem, the likeliest first; last, to silence it. */
export function fixesOf(
  context: LanguageContext,
  file: CatalogFile,
  problem: FixableProblem,
): readonly Fix[] {
  return fixesFor(context.catalog, file, problem).flatMap((fix) =>
    fix.newId === undefined ? [fix] : withRenaming(context, file, fix, fix.newId),
  );
}

/** Mends at once whatever in a file can only have been meant one way; undefined where nothing can. */
export function fixAll({ catalog }: LanguageContext, checker: Checker, file: CatalogFile): Fix | undefined {
  const { edits } = mendAtOnce(catalog, checker, file);
  return edits.length === 0 ? undefined : { title: 'Fix all that can only be meant one way', edits };
}

/** What mends a file that is refused: another ending, where no file stands in the way. */
export function fixesOfRefused({ catalog }: LanguageContext, path: string): readonly Fix[] {
  const to = path.replace(/\.yml$/, '.yaml');
  if (to === path || catalog.file(to) || !catalog.refused.has(path)) return [];
  return [
    {
      title: `Rename the file to ${to.slice(to.indexOf('/') + 1)}`,
      renames: [{ from: path, to }],
      preferred: true,
    },
  ];
}

/** Completes a fix that gives the file another id by every mention of it; nothing where it cannot be renamed. */
function withRenaming(context: LanguageContext, file: CatalogFile, fix: Fix, to: string): readonly Fix[] {
  const name = nodeAt(context.catalog.document(file).root, [titleKey(file.kind)]);
  if (file.kind === 'ranking' || !name) return [];
  const renaming = rename(context, file, name.start + 1, to);
  return 'refused' in renaming ? [] : [{ ...fix, ...renaming }];
}
