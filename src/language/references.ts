import type { CatalogFile } from '../catalog/catalog.ts';
import { entryPath } from '../catalog/file-kind.ts';
import { partOfMark, supersedesMark } from '../catalog/marks.ts';
import { definitionOf, targetAt, type Location } from './definition.ts';
import type { LanguageContext } from './language-context.ts';
import { mentionsIn, targetOf, type Mention, type Target } from './mentions.ts';

/** Who names what stands at an offset: every mention, and with `declaration` where it is described; by file and place. */
export function referencesAt(
  context: LanguageContext,
  file: CatalogFile,
  offset: number,
  declaration: boolean,
): readonly Location[] {
  const found = targetAt(context, file, offset);
  if (!found) return [];
  const mentions = mentionsOf(context, found.target).filter(({ mention }) => !mention.declares);
  const locations = mentions.map(({ file: { path }, mention: { start, end } }) => ({
    path,
    span: { start, end },
  }));
  const definition = declaration ? definitionOf(context, found.target) : undefined;
  return definition ? [{ path: definition.path, span: definition.selection }, ...locations] : locations;
}

/** Every mention of something, the description of a source included. Files that do not hold its id are not parsed. */
export function mentionsOf(
  context: LanguageContext,
  target: Target,
): readonly { readonly file: CatalogFile; readonly mention: Mention }[] {
  return filesWith(context, target).flatMap((file) =>
    mentionsIn(file.kind, context.catalog.document(file).root)
      .filter(
        (mention) =>
          mention.kind === target.kind && mention.id === target.id && means(context, file, mention, target),
      )
      .map((mention) => ({ file, mention })),
  );
}

/** The files whose text holds the id as a word, and that may mean the target by it; by path. */
export function filesWith({ catalog }: LanguageContext, target: Target): readonly CatalogFile[] {
  const files = mayName(catalog, target);
  const word = new RegExp(`(?<![\\w-])${escaped(target.id)}(?![\\w-])`);
  return files
    .filter(({ text }) => text.includes(target.id) && word.test(text))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files that may name something: of a factory they are known by what they say of it, and all others are asked. */
function mayName(catalog: LanguageContext['catalog'], target: Target): readonly CatalogFile[] {
  const isLocal = target.kind === 'source' && target.path !== 'catalog.yaml';
  if (!isLocal && target.kind !== 'factory') return [...catalog.files()];
  const paths = new Set(isLocal ? [target.path] : pathsNaming(catalog, target.id));
  return [...paths].flatMap((path) => catalog.file(path) ?? []);
}

/** Lists name factories, and factories those that they are part of or supersede; what cannot be read may name any. */
function pathsNaming(catalog: LanguageContext['catalog'], id: string): readonly string[] {
  return [
    entryPath('factory', id),
    ...catalog.marked(partOfMark(id)),
    ...catalog.marked(supersedesMark(id)),
    ...catalog.pathsOf('edition'),
    ...catalog.pathsOf('ranking'),
    ...catalog.unsound,
  ];
}

function means(context: LanguageContext, file: CatalogFile, mention: Mention, target: Target): boolean {
  if (target.kind !== 'source') return true;
  const meant = targetOf(context, file, mention);
  return meant.kind === 'source' && meant.path === target.path;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
