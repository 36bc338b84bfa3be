import { valueOf, type Node } from '../../document/node.ts';
import { flowPair } from '../../document/scalar-text.ts';
import type { Counts, Edition, FactoryKind, Metric, RankingFile } from '../entries.ts';
import type { Report } from '../problem.ts';
import { Reader } from './reader.ts';

/** How many rows a list has where its edition does not say. */
const defaultSize = 20;

/** Reads an edition file. Undefined where what every edition must have is missing. */
export function readEdition(
  id: string,
  root: Node | undefined,
  report: Report,
  text: string,
): Edition | undefined {
  const reader = new Reader(root, report);
  const title = reader.text('title');
  const asOf = reader.day('asOf');
  const metric = reader.text('metric') as Metric | undefined;
  const frontMatter = valueOf(root, 'frontMatter');
  const edition = {
    id,
    published: reader.day('published'),
    size: reader.number('size') ?? defaultSize,
    counts: (reader.text('counts') ?? 'announced') as Counts,
    ties: reader.lists('ties'),
    exclude: reader.items('exclude').flatMap((item) => {
      const factory = item.text('factory');
      return factory === undefined ? [] : [{ factory, reason: item.text('reason') }];
    }),
    kinds: reader.has('kinds') ? (reader.texts('kinds') as FactoryKind[]) : undefined,
    previous: reader.text('previous'),
    intro: reader.text('intro'),
    notes: reader.texts('notes'),
    frontMatter: frontMatter?.kind === 'map' ? frontMatter.pairs.map((pair) => flowPair(pair, text)) : [],
  };
  if (title === undefined || asOf === undefined || metric === undefined) return undefined;
  return { ...edition, title, asOf, metric };
}

/** Reads who stands where in a ranking file. Undefined where it does not say which list it is. */
export function readRanking(root: Node | undefined, report: Report): RankingFile | undefined {
  const reader = new Reader(root, report);
  const edition = reader.text('edition');
  const asOf = reader.day('asOf');
  const metric = reader.text('metric') as Metric | undefined;
  const counts = reader.text('counts') as Counts | undefined;
  if (edition === undefined || asOf === undefined || metric === undefined || counts === undefined)
    return undefined;
  const rows = reader.items('rows').flatMap((row) => {
    const [rank, id] = [row.number('rank'), row.text('id')];
    return rank === undefined || id === undefined ? [] : [{ rank, id }];
  });
  return { edition, asOf, metric, counts, ids: rows.sort((a, b) => a.rank - b.rank).map((row) => row.id) };
}
