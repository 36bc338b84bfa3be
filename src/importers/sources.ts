import type { Link } from './source-links.ts';
import type { Plain } from './yaml-text.ts';

/** Documents as the sources of an entry, each once. */
export function numberedSources(links: readonly Link[]): readonly Plain[] {
  const distinct = new Map(links.map((link) => [link.url ?? link.title, link]));
  return [...distinct.values()].map(({ title, url, accessed }, index) => ({
    id: `source-${index + 1}`,
    title,
    url,
    accessed,
  }));
}
