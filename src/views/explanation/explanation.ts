import type { Catalog } from '../../catalog/catalog.ts';
import type { Batch, Claim, Edition, Factory, Source } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { compareClaim, type ClaimComparison } from '../../estimate/claims.ts';
import { constructionOf } from '../../estimate/construction.ts';
import type { Context } from '../../estimate/context.ts';
import { whyNotCounted } from '../../estimate/counted.ts';
import { contextOf, estimateFactory, type FactoryEstimate } from '../../estimate/factory.ts';
import { ratiosOf } from '../../estimate/ratios.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { homesOf } from '../../estimate/energy.ts';
import { qualifiers, whatArrived } from '../../words/batch-words.ts';
import { claimWords, type ClaimWords } from '../../words/claim-words.ts';
import { figured, type Figured } from '../../words/measures.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import type { Interval } from '../../quantity/interval.ts';
import { rowOf, type Row } from '../../ranking/ranking.ts';
import type { Chances } from '../../ranking/live-list.ts';
import { historyOf, type Appearance } from '../../ranking/history.ts';
import { Moves } from '../../ranking/moves.ts';
import type { Rankings } from '../../ranking/rankings.ts';
import { allDoubts, type Doubt } from '../list/doubts.ts';
import { explainFigure, type Explained } from './explained-figure.ts';
import { References, type Reference } from './explanation-references.ts';

/** Every figure of a factory for a list, with its derivation: plain data, the same for terminal, page and JSON. */
export interface Explanation {
  readonly factory: Factory;
  readonly edition: Edition;
  /** The word for GPU-equivalents: `H100e`. */
  readonly unit: string;
  readonly standing: Standing;
  /** Why the figures or the standing may not be what is meant: its own file first. */
  readonly doubts: readonly Doubt[];
  /** Where it stood on the lists of all editions, by this edition's metric and counts. */
  readonly history: readonly Appearance[];
  readonly batches: readonly ExplainedBatch[];
  readonly total: ExplainedFigures;
  readonly claims: readonly ExplainedClaim[];
  /** What the figures rest on; references count from 1. */
  readonly sources: readonly Source[];
}

/** Where the factory stands on the list of the edition, or why it does not. */
export type Standing =
  | ({ readonly ranked: true; readonly of: number; readonly listed: boolean } & Chances & {
        /** Among how many its chance is, `onList`. */
        readonly size: number;
      } & Pick<Row, 'rank' | 'move' | 'previousRank' | 'possibleRanks' | 'basis'>)
  | { readonly ranked: false; readonly reason: string };

export interface ExplainedBatch {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly batch: Batch;
  /** What it is: `~100,000 × NVIDIA H100 or B100`, and what that leaves open. */
  readonly what: string;
  readonly qualifiers: readonly string[];
  readonly at: Reference | undefined;
  /** Its figures, or why it does not count for the list. */
  readonly figures: ExplainedFigures | { readonly uncounted: string };
}

/** The measures, and what else follows from them: land and buildings, and the homes that use as much electricity. */
export type ExplainedFigures = Readonly<Record<Figured, Explained>>;

export interface ExplainedClaim {
  readonly claim: Claim;
  readonly at: Reference | undefined;
  readonly comparisons: readonly ExplainedComparison[];
  /** The same in words, one for each comparison. */
  readonly words: readonly ClaimWords[];
}

interface ExplainedComparison extends Omit<ClaimComparison, 'computed' | 'value'> {
  readonly value: Interval;
  readonly computed: Interval | { readonly absent: string };
}

/** Explains a factory for the list of an edition; undefined where catalog.yaml cannot be used. */
export function explainFactory(
  catalog: Catalog,
  rankings: Rankings,
  edition: Edition,
  factory: Factory,
): Explanation | undefined {
  const context = contextOf(catalog, edition);
  if (!context) return undefined;
  const references = new References(catalog);
  const estimate = estimateFactory(context, factory);
  const file = entryPath('factory', factory.id);
  const counted = new Map(estimate.batches.map(({ batch, estimates }) => [batch, estimates]));
  const batches = factory.batches.map((batch): ExplainedBatch => {
    const estimates = counted.get(batch);
    return {
      number: Number(batch.path[1]) + 1,
      batch,
      what: whatArrived(catalog, batch),
      qualifiers: qualifiers(batch),
      at: references.to({ file, path: batch.path }, batch.source),
      figures: estimates
        ? explainAll(context, { batches: [{ batch, estimates }], total: estimates }, references)
        : { uncounted: whyNotCounted(batch, context) ?? '' },
    };
  });
  const claims = factory.claims.map((claim) => {
    const compared = compareClaim(context, factory, claim, estimate);
    return {
      claim,
      at: references.to({ file, path: claim.path }, claim.source),
      comparisons: compared.map(comparison),
      words: compared.map((each) => claimWords(claim, each)),
    };
  });
  return {
    factory,
    edition,
    unit: equivalentsWord(catalog),
    doubts: allDoubts(catalog, file),
    standing: standingOf(catalog, rankings, edition, factory.id),
    history: historyOf(catalog, rankings, factory.id, edition),
    batches,
    total: explainAll(context, estimate, references),
    claims,
    sources: references.sources,
  };
}

function explainAll(
  context: Context,
  { batches, total }: Pick<FactoryEstimate, 'batches' | 'total'>,
  references: References,
): ExplainedFigures {
  const { equivalentsPerMW, costPerMW } = ratiosOf(context, { batches, total });
  const all = {
    ...total,
    construction: constructionOf(context, total),
    homes: homesOf(context, total.energy),
    equivalentsPerMW: equivalentsPerMW.estimate,
    costPerMW: costPerMW.estimate,
  };
  return Object.fromEntries(figured.map((key) => [key, explainFigure(all[key], references)])) as Record<
    Figured,
    Explained
  >;
}

function standingOf(catalog: Catalog, rankings: Rankings, edition: Edition, id: string): Standing {
  const list = rankings.list(edition);
  const standing = list.standing(id);
  const row = rowOf(catalog, rankings, list, new Moves(catalog, rankings, edition, list.spec), id);
  const chances = list.chances(id);
  if (standing?.ranked !== true || !row || !chances) {
    return {
      ranked: false,
      reason: standing?.ranked === false ? standing.reason : 'its file cannot be used',
    };
  }
  const { rank, move, previousRank, possibleRanks, basis } = row;
  const of = standing.listed ? list.length : list.rankedCount;
  const { length: size } = list;
  return {
    ...{ ranked: true, of, listed: standing.listed, rank, move, previousRank, possibleRanks, basis },
    ...{ size, ...chances },
  };
}

function comparison({ computed, ...rest }: ClaimComparison): ExplainedComparison {
  return { ...rest, computed: isAbsent(computed) ? { absent: computed.absent } : computed.value };
}
