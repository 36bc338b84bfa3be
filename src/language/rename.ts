import type { CatalogFile } from '../catalog/catalog.ts';
import { entryPath, fileKind } from '../catalog/file-kind.ts';
import { replaceScalar } from '../document/edits.ts';
import type { Span } from '../document/node.ts';
import type { Fix } from '../rules/fix.ts';
import { definitionOf, targetAt } from './definition.ts';
import type { LanguageContext } from './language-context.ts';
import { mentionsIn, pathOfTarget, type Target } from './mentions.ts';
import { whyNotId } from './new-id.ts';
import { filesWith, mentionsOf } from './references.ts';

/** Why something cannot be renamed, for people. */
export interface Refusal {
  readonly refused: string;
}

/** What to put the new id over, and the id it has. */
export interface Renamable {
  readonly span: Span;
  readonly id: string;
}

/** What is edited and moved when an id changes, all at once. */
export type Renaming = Required<Pick<Fix, 'edits' | 'renames'>>;

/** Whether the id at an offset can be renamed: that of an entry, from any mention or from its own name, or of a source. */
export function prepareRename(
  context: LanguageContext,
  file: CatalogFile,
  offset: number,
): Renamable | Refusal {
  const found = targetAt(context, file, offset);
  if (!found)
    return {
      refused: 'There is no id here. Rename from an id, or from the name of an entry in its own file.',
    };
  const obstacle = obstacleTo(context, found.target);
  return obstacle === undefined ? { span: found.span, id: found.target.id } : { refused: obstacle };
}

/** Gives what stands at an offset another id: the name of its file, and every mention. */
export function rename(
  context: LanguageContext,
  file: CatalogFile,
  offset: number,
  to: string,
): Renaming | Refusal {
  const prepared = prepareRename(context, file, offset);
  const target = targetAt(context, file, offset)?.target;
  if ('refused' in prepared || !target)
    return 'refused' in prepared ? prepared : { refused: 'There is no id here.' };
  if (to === target.id) return { edits: [], renames: [] };
  const objection =
    target.kind === 'source'
      ? whyNotSource(context, target, to)
      : whyNotId(context.catalog, target.kind, to, target.id);
  if (objection !== undefined) return { refused: objection };
  return { edits: editsFor(context, target, to), renames: renamesFor(context, target, to) };
}

/**
 * What is edited where a file is given another name, which somebody else does: every mention of its id, and with an edition
 * its ranking file. Nothing where the new name gives no id, or another sort of entry.
 */
export function renameFile(context: LanguageContext, from: string, to: string): Renaming {
  const [before, after] = [fileKind(from), fileKind(to)];
  if (!before || !after) return { edits: [], renames: [] };
  const { kind } = before;
  if (kind !== after.kind || kind === 'catalog' || kind === 'ranking') return { edits: [], renames: [] };
  const target: Target = { kind, id: before.id };
  const others = renamesFor(context, target, after.id).filter((each) => each.from !== from);
  return { edits: editsFor(context, target, after.id), renames: others };
}

/**
 * An id that means nothing has no file. A file that mentions it and cannot be read would keep the old one, and the file
 * itself would lose its last good version, which goes by its path.
 */
function obstacleTo(context: LanguageContext, target: Target): string | undefined {
  if (!definitionOf(context, target)) {
    return `There is no ${target.kind} “${target.id}” to rename. Correct the id, or add what it names.`;
  }
  const naming = filesWith(context, target).find((file) => brokenLine(context, file) !== undefined);
  if (naming) {
    return `${naming.path} names “${target.id}” and cannot be read: mend line ${brokenLine(context, naming)} first.`;
  }
  const own = target.kind === 'source' ? undefined : context.catalog.file(pathOfTarget(target));
  const line = own && brokenLine(context, own);
  if (!own || line === undefined) return undefined;
  return `${own.path} cannot be read: mend line ${line} first, or it would lose its last good version.`;
}

/** The line, from 1, of the first mistake that keeps a file from being read; undefined where there is none. */
function brokenLine({ catalog }: LanguageContext, file: CatalogFile): number | undefined {
  // Without an error it was read, and need not be again.
  if (!file.problems.some(({ severity }) => severity === 'error')) return undefined;
  const { problems, lines } = catalog.document(file);
  const [first] = problems;
  return first && lines.positionAt(first.start).line + 1;
}

function editsFor(context: LanguageContext, target: Target, to: string): Renaming['edits'] {
  return mentionsOf(context, target).flatMap(({ file, mention }) => {
    const edit = replaceScalar(context.catalog.document(file), mention.path, to, mention.onKey);
    return edit ? [{ ...edit, path: file.path }] : [];
  });
}

/** The file itself; with an edition, its ranking file. */
function renamesFor({ catalog }: LanguageContext, target: Target, to: string): Renaming['renames'] {
  if (target.kind === 'source') return [];
  const own = { from: entryPath(target.kind, target.id), to: entryPath(target.kind, to) };
  const ranking = { from: entryPath('ranking', target.id), to: entryPath('ranking', to) };
  return target.kind === 'edition' && catalog.file(ranking.from) ? [own, ranking] : [own];
}

/** A source must not take the id of another that any of its readers can see. */
function whyNotSource(context: LanguageContext, target: Target, to: string): string | undefined {
  if (!/^[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$/.test(to)) {
    return `“${to}” is not an id. Write letters, digits and hyphens, such as epoch-clusters.`;
  }
  const files = [
    ...filesWith(context, target),
    ...[context.catalog.file('catalog.yaml')].filter((file) => file !== undefined),
  ];
  const taken = files.find((file) =>
    mentionsIn(file.kind, context.catalog.document(file).root).some(
      ({ kind, id, path }) => kind === 'source' && id === to && path[0] === 'sources',
    ),
  );
  return taken && `There is a source “${to}” in ${taken.path} already.`;
}
