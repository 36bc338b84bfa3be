import type { Catalog } from '../../catalog/catalog.ts';
import type { Day } from '../../catalog/day.ts';
import type { Edition } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { nextEdition, type NextEdition } from '../../catalog/next-edition.ts';
import { insertPair, type TextEdit } from '../../document/edits.ts';
import type { Rankings } from '../../ranking/rankings.ts';
import { rerankEdition } from '../rerank/rerank.ts';

/** A new edition that is to be written, and what of the one before. Nothing is written yet. */
export interface RollOver {
  readonly ok: true;
  readonly edition: Extract<NextEdition, { readonly ok: true }>;
  /** The edition that it follows; undefined where it is the first. */
  readonly from: Edition | undefined;
  /** The publication of that one, where it was asked for. */
  readonly published: Publishing | undefined;
}

/** What makes a draft a published list: its day, written once, and its ranking file, which stays from then on. */
export interface Publishing {
  readonly id: string;
  readonly day: Day;
  /** Whether it was published before: then only a ranking file that is missing is written. */
  readonly already: boolean;
  readonly path: string;
  /** How its file gets the day; undefined where it has one. */
  readonly edit: TextEdit | undefined;
  readonly ranking: {
    readonly path: string;
    /** Undefined where what stands there is what belongs there. */
    readonly text: string | undefined;
    readonly rows: number;
  };
}

export type RollOverOrNot = RollOver | Extract<NextEdition, { readonly ok: false }>;

/** The edition after the latest, or the one of that id, and, where `publish` is set, the publication of the latest today. */
export function rollOver(
  catalog: Catalog,
  rankings: Rankings,
  today: Day,
  { id, publish = false }: { readonly id?: string | undefined; readonly publish?: boolean | undefined },
): RollOverOrNot {
  const from = rankings.latestEdition();
  const edition = nextEdition(catalog, from, today, id);
  if (!edition.ok) return edition;
  if (!publish) return { ok: true, edition, from, published: undefined };
  const no = (message: string): RollOverOrNot => ({ ok: false, message, broken: false });
  if (!from) return no('There is no edition to publish: the catalog has none yet.');
  const published = publishing(catalog, rankings, from, today);
  if (!published) return no(`${entryPath('edition', from.id)} cannot be given the day of publication.`);
  return { ok: true, edition, from, published };
}

function publishing(
  catalog: Catalog,
  rankings: Rankings,
  edition: Edition,
  today: Day,
): Publishing | undefined {
  const path = entryPath('edition', edition.id);
  const document = catalog.documentAt(path);
  const already = edition.published !== undefined;
  const edit = already || !document ? undefined : insertPair(document, [], 'published', today, 'asOf');
  if (!already && !edit) return undefined;
  const { path: file, text, state, frozen, ranking } = rerankEdition(catalog, rankings, edition);
  return {
    ...{ id: edition.id, day: edition.published ?? today, already, path, edit },
    ranking: { path: file, text: state === 'same' || frozen ? undefined : text, rows: ranking.rows.length },
  };
}
