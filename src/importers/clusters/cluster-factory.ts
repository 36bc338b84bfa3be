import { cleanName, splitList } from '../text-cell.ts';
import type { ChipIndex } from '../chip-index.ts';
import { placeIn } from '../country.ts';
import { countText, dollars, megawatts } from '../figure-text.ts';
import type { Reporter } from '../report.ts';
import { linkIn } from '../source-links.ts';
import { numberedSources } from '../source-links.ts';
import type { Plain } from '../yaml-text.ts';
import { clusterBatches } from './cluster-batches.ts';
import { positionOf, type CountryMiddles } from './positions.ts';
import type { Lineage } from './lineage.ts';
import type { ClusterRow } from './read-clusters.ts';

/** What an entry draws on beside its row. */
export interface ClusterContext {
  readonly chips: ChipIndex;
  readonly source: string;
  readonly reporter: Reporter;
  readonly positions: CountryMiddles;
}

/** The factory of a cluster, but for its sources. */
export function clusterFactory(
  row: ClusterRow,
  name: string,
  lineage: Lineage | undefined,
  { chips, source, reporter, positions }: ClusterContext,
): Readonly<Record<string, Plain>> {
  const { batches, isComputed, words } = clusterBatches(row, chips, source, reporter);
  const claims = claimsOf(row, isComputed, source);
  const owners = splitList(row.cells.owner.text);
  return {
    name,
    kind: row.cells.single.text.toLowerCase() === 'yes' ? 'cluster' : undefined,
    owners: owners.length > 0 ? owners : [isAnonymous(row) ? 'Undisclosed' : 'Unknown'],
    location: {
      ...placeIn(row.cells.location, row.cells.country, row.name, reporter),
      ...positionOf(row, positions),
    },
    status: row.status,
    statusNote: statusNoteOf(row),
    compute: batches.length === 0 ? undefined : batches,
    claims: claims.length === 0 ? undefined : claims,
    partOf: oneOrMore(lineage?.partOf ?? []),
    supersedes: oneOrMore(lineage?.supersedes ?? []),
    notes: notesOf(row, [...words, ...(lineage?.words ?? [])]),
  };
}

/** Whether the row hides which system it is. */
export function isAnonymous({ name }: ClusterRow): boolean {
  return /^anonymi[sz]ed\b/i.test(name);
}

/** Documents that the row names. */
export function clusterSources({ cells }: ClusterRow): readonly Plain[] {
  const named = [cells.source1, cells.source2, cells.source3, cells.source4, cells.source5];
  return numberedSources(named.flatMap(({ text }) => linkIn(text) ?? []));
}

/** What Epoch AI calculates, where we compute ourselves, and what owners report. */
function claimsOf(row: ClusterRow, isComputed: boolean, source: string): readonly Plain[] {
  const { equivalents, calculatedPower, calculatedCost, reportedPower, reportedCost, cells } = row;
  const calculated = {
    equivalents: countText(equivalents),
    power: megawatts(calculatedPower),
    cost: dollars(calculatedCost),
    basis: 'calculated',
    source,
  };
  const reported = {
    power: megawatts(reportedPower),
    cost: dollars(reportedCost),
    basis: 'reported',
    source,
    note: reportedCost && cells.costQuote.text !== '' ? `Of the cost: ${cells.costQuote.text}` : undefined,
  };
  return [
    ...(isComputed && (equivalents ?? calculatedPower ?? calculatedCost) ? [calculated] : []),
    ...((reportedPower ?? reportedCost) ? [reported] : []),
  ];
}

/** When a plan is due, in the words of the source. */
function statusNoteOf({ status, cells }: ClusterRow): string | undefined {
  const note = cleanName(cells.sinceNote.text);
  return status !== 'operational' && /[a-z]/i.test(note) ? note : undefined;
}

/** What a factory file has no key for. */
function notesOf({ certainty, cells }: ClusterRow, words: readonly string[]): string | undefined {
  const facts = [
    ['Certainty', certainty],
    ['One cluster', /^(?:yes)?$/i.test(cells.single.text) ? '' : cells.single.text.toLowerCase()],
    ['Sector', cells.sector.text.toLowerCase()],
    ['Users', splitList(cells.users.text).join(', ')],
    ['Hardware', cleanName(cells.hardwareNote.text)],
  ].flatMap(([what, fact]) => (fact === '' ? [] : [`${what}: ${fact}.`]));
  const quote = cells.quote.text === '' ? '' : `Quoted: ${cells.quote.text}`;
  const paragraphs = [
    [...facts, ...words].join(' '),
    cells.note.text,
    cells.certaintyNote.text,
    quote,
  ].filter((paragraph) => paragraph !== '');
  return paragraphs.length === 0 ? undefined : paragraphs.join('\n');
}

function oneOrMore(ids: readonly string[]): Plain {
  return ids.length > 1 ? ids : ids[0];
}
