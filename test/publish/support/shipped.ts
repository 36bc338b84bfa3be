import { Catalog } from '../../../src/catalog/catalog.ts';
import type { Edition } from '../../../src/catalog/entries.ts';
import { pictures } from '../../../src/pictures/pictures.ts';
import { publicationOf, type Publication } from '../../../src/publish/publication.ts';
import { page } from '../../../src/publish/page/page.ts';
import { picturedList } from '../../../src/views/pictured/pictured-list.ts';
import { Rankings } from '../../../src/ranking/rankings.ts';
import { shippedTexts } from '../../support/shipped.ts';

/** The catalog that we ship, in memory, without its ranking files, and with some files changed. */
export function shippedCatalog(files: Readonly<Record<string, string | undefined>> = {}): {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly edition: (id: string) => Edition;
} {
  const catalog = new Catalog();
  const texts = [...shippedTexts()].filter(([path]) => !path.endsWith('.ranking.yaml'));
  catalog.update(texts.map(([path, text]) => ({ path, text })));
  catalog.update(Object.entries(files).map(([path, text]) => ({ path, text })));
  return {
    catalog,
    rankings: new Rankings(catalog),
    edition: (id) => catalog.edition(id)!,
  };
}

/** What is published of an edition of the catalog that we ship. */
export function shippedPublication(id = '2025H2', files?: Readonly<Record<string, string>>): Publication {
  const { catalog, rankings, edition } = shippedCatalog(files);
  return publicationOf(catalog, rankings, edition(id))!;
}

/** The page of an edition. */
export function pageOf(
  { catalog, rankings }: { readonly catalog: Catalog; readonly rankings: Rankings },
  edition: Edition,
): string {
  const publication = publicationOf(catalog, rankings, edition)!;
  const data = picturedList(catalog, rankings, edition);
  return page(
    catalog,
    publication,
    publication.rows.length > 0 ? pictures.map(({ draw }) => draw(data)) : [],
  );
}
