import type { Plain } from './yaml-text.ts';

/** A document that someone points to. */
export interface Link {
  readonly title: string;
  readonly url: string | undefined;
  /** The day on which an archive read it, as YYYY-MM-DD. */
  readonly accessed?: string;
}

/** The documents of a list in Markdown: a bullet a line, each with a link or several, or without. */
export function linksInMarkdown(text: string): readonly Link[] {
  return text.split('\n').flatMap((line) => linksInLine(line.replace(/^\s*[-*•]\s+/, '').trim()));
}

/** The document that a cell names: its address, or in words. */
export function linkIn(text: string): Link | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return undefined;
  return isAddress(line) ? linkTo(line) : { title: line, url: undefined };
}

/** Links of Markdown, `<address>`, and addresses that stand alone. */
const link = /\[((?:[^[\]]|\[[^[\]]*\])*)\]\(<?((?:[^\s()<>]|\([^\s()]*\))+)>?\)|<?(https?:\/\/[^\s<>]+)>?/g;

function linksInLine(line: string): readonly Link[] {
  if (line === '') return [];
  const found = [...line.matchAll(link)];
  const [first] = found;
  if (!first) return [{ title: line, url: undefined }];
  if (found.length > 1) return found.map(linkOf);
  // A line with one link is the title as a whole: what stands around the link belongs to it.
  const { title, url } = linkOf(first);
  const [before, after] = [line.slice(0, first.index).trim(), line.slice(first.index + first[0].length)];
  const whole = `${before} ${title}${after.replace(/^\s*[.,;]?\s*$/, '')}`.replace(/\s+/g, ' ').trim();
  return [{ ...linkOf(first), title: before === '' && after.trim() === '' ? title : whole, url }];
}

function linkOf([, title, url, address]: RegExpExecArray | RegExpMatchArray): Link {
  const target = url ?? address ?? '';
  if (!isAddress(target)) return { title: `${title ?? ''} (${target})`.trim(), url: undefined };
  const named = title?.replace(/\s+/g, ' ').trim() ?? '';
  return named === '' ? linkTo(target) : { ...linkTo(target), title: named };
}

/** A document without a title goes by its host, and by what it was before an archive kept it. */
function linkTo(url: string): Link {
  const archived = /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d{2})(\d{2})\d*[a-z_]*\/(.+)$/.exec(url);
  const original = archived?.[4] ?? url;
  const title = original
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
  const short = title.length > 90 ? `${title.slice(0, 89)}…` : title;
  if (!archived) return { title: short, url };
  return { title: short, url, accessed: archived.slice(1, 4).join('-') };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}

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
