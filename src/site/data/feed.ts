import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Edition } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { formatFigure } from '../../quantity/format.ts';
import { rankEdition } from '../../ranking/ranking.ts';
import { recordedRows } from '../../ranking/recorded-rows.ts';
import { intervalOf, measureOf } from '../../ranking/summary.ts';
import { correctionsView, type CorrectionLine } from '../../views/corrections/corrections-view.ts';
import { html, htmlText, isolated, tag } from '../../words/html.ts';
import { listWords } from '../../words/list-words.ts';
import { measureHead, measureWords } from '../../words/measures.ts';
import { joined, type SafeHtml, type SafeXml } from '../../words/safe-text.ts';
import { figureMarks, markNotes } from '../../words/shown-figure.ts';
import { htmlInXml, xml, xmlElement, xmlString } from '../../words/xml.ts';
import { addresses, type Address } from '../addresses.ts';
import type { Site } from '../site.ts';
import { rootAddress } from './root-address.ts';

/**
 * The feed of a catalog (Atom, RFC 4287): every published list as it was published, and the corrections of each, the
 * latest first. It says the same each time: no day in it is the clock's.
 */
export function feedText(site: Site): SafeXml {
  const { settings, editions } = site;
  const { list } = settings;
  const published = editions.filter((edition) => edition.published !== undefined);
  const entries = published
    .flatMap((edition) => entriesOf(site, edition))
    .sort((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1));
  const updated = entries[0]?.updated ?? editions.at(-1)?.asOf ?? '1970-01-01';
  const authors = list && list.authors.length > 0 ? list.authors : [list?.publisher ?? settings.title];
  const head = [
    xmlElement('title', {}, xmlString(settings.title)),
    xmlElement('subtitle', {}, xmlString('Published lists, and corrections of them.')),
    xmlElement('id', {}, xmlString(idOf(site, ''))),
    xmlElement('updated', {}, xmlString(momentOf(updated))),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: hrefOf(site, addresses.feed) }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: hrefOf(site, addresses.home) }),
    ...authors.map((name) => xmlElement('author', {}, xmlElement('name', {}, xmlString(name)))),
    ...(list?.licence === undefined ? [] : [xmlElement('rights', {}, xmlString(list.licence))]),
  ];
  const lines = [...head, ...entries.map((entry) => entryXml(entry))].map((line) => xml`  ${line}\n`);
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' };
  return xml`<?xml version="1.0" encoding="utf-8"?>\n${xmlElement('feed', attributes, xml`\n`, ...lines)}\n`;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Day of publication, of a list alone: corrections come one after the other. */
  readonly published?: string;
  readonly updated: string;
  readonly content: SafeHtml;
}

function entriesOf(site: Site, edition: Edition): readonly Entry[] {
  const { title } = edition;
  const published = edition.published ?? edition.asOf;
  const address = addresses.list(edition.id);
  const href = hrefOf(site, address);
  const entry: Entry = {
    ...{ id: idOf(site, address), title, href, published, updated: published },
    content: listHtml(site, edition),
  };
  const corrections = site.corrections(edition);
  if (!corrections || corrections.rows.length === 0) return [entry];
  const { summary, lines, notes } = correctionsView(corrections, site.unit);
  return [
    entry,
    {
      id: idOf(site, `${address}#corrections`),
      title: `Corrections: ${title}`,
      href: `${href}#corrections`,
      updated: corrections.latest ?? published,
      content: html`${tag('p', {}, htmlText(summary))}${tag('ul', {}, ...lines.map(correctionHtml))}${notesHtml(notes)}`,
    },
  ];
}

function entryXml({ id, title, href, published, updated, content }: Entry): SafeXml {
  const parts = [
    xmlElement('title', {}, xmlString(title)),
    xmlElement('id', {}, xmlString(id)),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href }),
    ...(published === undefined ? [] : [xmlElement('published', {}, xmlString(momentOf(published)))]),
    xmlElement('updated', {}, xmlString(momentOf(updated))),
    xmlElement('content', { type: 'html' }, htmlInXml(content)),
  ];
  return xmlElement('entry', {}, xml`\n`, ...parts.map((part) => xml`    ${part}\n`), xml`  `);
}

/** The list as it was published: its first ten, by the figure that orders it. */
function listHtml({ catalog, rankings, unit }: Site, edition: Edition): SafeHtml {
  const measure = measureOf[edition.metric];
  const text = catalog.file(entryPath('ranking', edition.id))?.text;
  const rows =
    text === undefined
      ? rankEdition(catalog, rankings, edition).rows.map(({ id, figures }) => ({
          id,
          mid: intervalOf(figures[measure])?.mid ?? null,
        }))
      : recordedRows(text).map(({ id, figures }) => ({ id, mid: figures[measure] }));
  const first = rows.slice(0, 10);
  const list = rankings.list(edition);
  const marked = first.flatMap(({ id }) => {
    const figure = rankings.summary(id, list.spec)?.figures[measure];
    return figure ? [{ id, name: catalog.factory(id)?.name ?? id, figures: [figure] }] : [];
  });
  const marks = new Map(marked.map(({ id, figures }) => [id, figures.map(figureMarks).join('')]));
  const items = first.map(({ id, mid }) => {
    const figure = mid === null ? '—' : formatFigure(mid, measureWords[measure].dimension);
    const unitWord =
      measure === 'equivalents' || measure === 'headline' ? ` ${measureHead(measure, unit)}` : '';
    return tag(
      'li',
      {},
      isolated(catalog.factory(id)?.name ?? id),
      htmlText(`: ${figure}${unitWord}${marks.get(id) ?? ''}`),
    );
  });
  const words = `${rows.length} rows, ${listWords(edition)}. The first ${items.length}:`;
  return html`${tag('p', {}, htmlText(words))}${tag('ol', {}, ...items)}${notesHtml(markNotes(marked))}`;
}

function notesHtml(notes: readonly string[]): SafeHtml {
  return joined(notes.map((note) => tag('p', {}, htmlText(note))));
}

function correctionHtml({ name, published, corrected, when, why }: CorrectionLine): SafeHtml {
  const reasons = [...when, ...why].map((each) => html` ${isolated(each)}.`);
  return tag('li', {}, isolated(name), htmlText(`: ${published} → ${corrected}.`), joined(reasons));
}

/**
 * An id that stays: the address under the list's own, or under the site's base; where neither is known, a name made from
 * the title of the catalog.
 */
function idOf({ settings, options }: Site, page: string): string {
  const root = rootAddress(settings.list?.url) ?? options.base;
  if (root !== undefined) return root + page;
  const hash = bytesToHex(sha256(utf8ToBytes(`${settings.title.normalize('NFC')}\n${page}`)));
  // A UUID of version 8, which says of itself no more than that.
  const variant = ((parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Where something stands: the whole address where that is known, else as seen from the feed. */
function hrefOf(site: Site, address: Address): string {
  return site.canonical(address) ?? site.way(addresses.feed, address);
}

function momentOf(day: string): string {
  return `${day}T00:00:00Z`;
}
