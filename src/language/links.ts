import type { CatalogFile } from '../catalog/catalog.ts';
import { valueOf, type Span } from '../document/node.ts';
import { printable } from '../words/printable.ts';
import { webAddress, type WebAddress } from '../words/web-address.ts';
import type { LanguageContext } from './language-context.ts';

/** An address in a text that can be opened. */
export interface Link {
  readonly span: Span;
  readonly url: WebAddress;
  readonly tooltip: string;
}

/** The addresses of a file's sources; only those of the web. */
export function linksIn(context: LanguageContext, file: CatalogFile): readonly Link[] {
  const sources = valueOf(context.catalog.document(file).root, 'sources');
  if (sources?.kind !== 'sequence') return [];
  return sources.items.flatMap((source) => {
    const [url, title] = [valueOf(source, 'url'), valueOf(source, 'title')];
    const address =
      url?.kind === 'scalar' && typeof url.value === 'string' ? webAddress(url.value) : undefined;
    if (url?.kind !== 'scalar' || address === undefined) return [];
    const tooltip =
      title?.kind === 'scalar' && title.value !== null ? printable(String(title.value)) : address;
    const inset = url.style === 'single' || url.style === 'double' ? 1 : 0;
    return [{ span: { start: url.start + inset, end: url.end - inset }, url: address, tooltip }];
  });
}
