import type { CatalogFile } from '../catalog/catalog.ts';
import type { EntryKind } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import type { NamedKind } from '../catalog/id.ts';
import { bareSchemaAt } from '../catalog/read/bare-schemas.ts';
import { keyText, valueOf, type Node, type Path, type ScalarNode, type Span } from '../document/node.ts';
import type { LanguageContext } from './language-context.ts';

/** An id where it stands in a file. The span is without quotes. */
export interface Mention extends Span {
  readonly kind: NamedKind | 'source';
  readonly id: string;
  readonly path: Path;
  readonly onKey: boolean;
  /** Whether this is where a source is described, rather than named. */
  readonly declares: boolean;
}

/** What an id means: an entry of the catalog, or a source in the file that describes it. */
export type Target =
  | { readonly kind: NamedKind; readonly id: string }
  | { readonly kind: 'source'; readonly id: string; readonly path: string };

/** Every id that a file names, in the order of the text. */
export function mentionsIn(kind: EntryKind, root: Node | undefined): readonly Mention[] {
  const mentions: Mention[] = [];
  if (root) collect(kind, root, [], root, mentions);
  return mentions;
}

/** The id at an offset of a file. */
export function mentionAt(context: LanguageContext, file: CatalogFile, offset: number): Mention | undefined {
  const { root } = context.catalog.document(file);
  return mentionsIn(file.kind, root).find(({ start, end }) => start <= offset && offset <= end);
}

/** What a mention in a file means. A source that the file does not describe itself is catalog.yaml's. */
export function targetOf(
  context: LanguageContext,
  file: CatalogFile,
  { kind, id }: Pick<Mention, 'kind' | 'id'>,
): Target {
  if (kind !== 'source') return { kind, id };
  const own = mentionsIn(file.kind, context.catalog.document(file).root).some(
    (mention) => mention.declares && mention.id === id,
  );
  return { kind, id, path: own ? file.path : 'catalog.yaml' };
}

/** The file that describes something, whether there is one or not. */
export function pathOfTarget(target: Target): string {
  return target.kind === 'source' ? target.path : entryPath(target.kind, target.id);
}

/** The entry that a file is. */
export function entryOf({
  kind,
  id,
}: CatalogFile): { readonly kind: NamedKind; readonly id: string } | undefined {
  switch (kind) {
    case 'hardware':
    case 'factory':
    case 'edition':
      return { kind, id };
    case 'ranking':
      return { kind: 'edition', id };
    case 'catalog':
      return undefined;
  }
}

/** The key by which a kind of file names its entry. */
export function titleKey(kind: EntryKind): 'name' | 'title' {
  return kind === 'hardware' || kind === 'factory' ? 'name' : 'title';
}

function collect(kind: EntryKind, node: Node, path: Path, root: Node, mentions: Mention[]): void {
  switch (node.kind) {
    case 'scalar': {
      const means = namedAt(kind, path);
      if (means) add(mentions, means, node, path, false, declaresSource(kind, root, path));
      return;
    }
    case 'sequence':
      node.items.forEach((item, index) => collect(kind, item, [...path, index], root, mentions));
      return;
    case 'map': {
      const keys = bareSchemaAt(kind, path)?.keyNotation;
      for (const pair of node.pairs) {
        const below = [...path, keyText(pair)];
        if (keys === 'hardware') add(mentions, keys, pair.key, below, true, false);
        collect(kind, pair.value, below, root, mentions);
      }
    }
  }
}

function namedAt(kind: EntryKind, path: Path): Mention['kind'] | undefined {
  const isSourceId = path.length === 3 && path[0] === 'sources' && path[2] === 'id';
  if (isSourceId && kind !== 'edition' && kind !== 'ranking') return 'source';
  if (kind === 'ranking' && path.length === 1 && path[0] === 'edition') return 'edition';
  const notation = bareSchemaAt(kind, path)?.notation;
  return named.find((each) => each === notation);
}

const named: readonly Mention['kind'][] = ['hardware', 'factory', 'edition', 'source'];

/** A source with a title is described here; without one, it stands for one of catalog.yaml. */
function declaresSource(kind: EntryKind, root: Node, path: Path): boolean {
  if (path[0] !== 'sources') return false;
  const list = valueOf(root, 'sources');
  const item = list?.kind === 'sequence' ? list.items[Number(path[1])] : undefined;
  return kind === 'catalog' || valueOf(item, 'title') !== undefined;
}

function add(
  mentions: Mention[],
  kind: Mention['kind'],
  { value, start, end, style }: ScalarNode,
  path: Path,
  onKey: boolean,
  declares: boolean,
): void {
  if (typeof value !== 'string' || value === '') return;
  const isQuoted = (style === 'single' || style === 'double') && end - start === value.length + 2;
  const inset = isQuoted ? 1 : 0;
  mentions.push({ kind, id: value, path, onKey, declares, start: start + inset, end: end - inset });
}
