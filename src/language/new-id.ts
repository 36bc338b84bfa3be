import type { Catalog } from '../catalog/catalog.ts';
import { entryPath } from '../catalog/file-kind.ts';
import { isId, type NamedKind } from '../catalog/id.ts';

/**
 * Why no new entry may have this id; undefined where it may. Ids that differ only in case are the same, but an entry may
 * take its own (`own`) in another case.
 */
export function whyNotId(catalog: Catalog, kind: NamedKind, id: string, own?: string): string | undefined {
  if (id === '') return 'Write an id.';
  if (!isId(kind, id)) return `“${id}” is not an id. ${expected[kind]}`;
  const path = entryPath(kind, id);
  const self = own === undefined ? undefined : entryPath(kind, own);
  const taken = [...catalog.files()].find(
    (file) => file.path !== self && file.path.toLowerCase() === path.toLowerCase(),
  );
  return taken && `There is a file ${taken.path} already.`;
}

const expected: Readonly<Record<NamedKind, string>> = {
  hardware: 'Write small letters, digits and hyphens, such as nvidia-h100-sxm.',
  factory: 'Write small letters, digits and hyphens, such as xai-colossus.',
  edition: 'Write a year and its part, such as 2026H1.',
};
