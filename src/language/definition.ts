import type { CatalogFile } from '../catalog/catalog.ts';
import { nodeAt, pairOf, type Span } from '../document/node.ts';
import { wholeOf } from '../catalog/read/read-file.ts';
import type { LanguageContext } from './language-context.ts';
import { entryOf, mentionAt, mentionsIn, pathOfTarget, targetOf, titleKey, type Target } from './mentions.ts';

/** A stretch of a file of the catalog. */
export interface Location {
  readonly path: string;
  readonly span: Span;
}

/** Where something is described: the whole of it, and the words to put the cursor on. */
export interface Definition extends Location {
  readonly selection: Span;
}

/** What the id at an offset means, and where it stands there; on a file's own name, the entry that the file is. */
export function targetAt(
  context: LanguageContext,
  file: CatalogFile,
  offset: number,
): { readonly target: Target; readonly span: Span } | undefined {
  const mention = mentionAt(context, file, offset);
  if (mention) {
    const { start, end } = mention;
    return { target: targetOf(context, file, mention), span: { start, end } };
  }
  const target = entryOf(file);
  const span = target && ownName(context, file, offset);
  return span && { target, span };
}

/** Where what stands at an offset is described, and the text that leads there. */
export function definitionAt(
  context: LanguageContext,
  file: CatalogFile,
  offset: number,
): (Definition & { readonly origin: Span }) | undefined {
  const found = targetAt(context, file, offset);
  const definition = found && definitionOf(context, found.target);
  return definition && { ...definition, origin: found.span };
}

/** Where something is described; undefined where the catalog has no such thing. */
export function definitionOf(context: LanguageContext, target: Target): Definition | undefined {
  const path = pathOfTarget(target);
  const file = context.catalog.file(path);
  if (!file) return undefined;
  const document = context.catalog.document(file);
  if (target.kind !== 'source') {
    const name = pairOf(document.root, titleKey(file.kind))?.value;
    const whole = { start: 0, end: file.text.length };
    const selection = name?.kind === 'scalar' && name.end > name.start ? name : wholeOf(document);
    return { path, span: whole, selection: { start: selection.start, end: selection.end } };
  }
  const declaration = mentionsIn(file.kind, document.root).find(
    ({ declares, id }) => declares && id === target.id,
  );
  if (!declaration) return undefined;
  const { start, end } = nodeAt(document.root, declaration.path.slice(0, -1)) ?? declaration;
  return { path, span: { start, end }, selection: { start: declaration.start, end: declaration.end } };
}

/** The first line of an entry's file, or its name, if the offset is there. */
function ownName(context: LanguageContext, file: CatalogFile, offset: number): Span | undefined {
  const { root, lines } = context.catalog.document(file);
  const pair = pairOf(root, titleKey(file.kind));
  if (pair && pair.key.start <= offset && offset <= pair.value.end) {
    const { start, end } = pair.value.end > pair.value.start ? pair.value : pair.key;
    return { start, end };
  }
  return lines.positionAt(offset).line === 0 ? lines.lineSpan(0) : undefined;
}
