import type { Batch, Claim, Edition, Factory } from '../../catalog/entries.ts';
import { estimateBatch } from '../../estimate/batch.ts';
import { isCounted } from '../../estimate/counted.ts';
import { contextOf, estimateFactory } from '../../estimate/factory.ts';
import { timeOf, type LanguageContext } from '../language-context.ts';
import { qualifiers, whatArrived } from '../../words/batch-words.ts';
import {
  derivationLines,
  explainCommand,
  figureTable,
  type HoverCommand,
  type HoverText,
} from './figures.ts';
import { historyOf, historyWords } from '../../ranking/history.ts';
import { markdown, markdownText } from '../../words/markdown.ts';
import { joined, type SafeMarkdown } from '../../words/safe-text.ts';
import { compareClaim } from '../../estimate/claims.ts';
import { claimSentence, claimWords } from '../../words/claim-words.ts';
import { sourceText } from './source.ts';

/** A batch: what it is, its figures and how they come about. */
export function batchHover(context: LanguageContext, factory: Factory, batch: Batch): HoverText {
  const name = markdown`**${markdownText(whatArrived(context.catalog, batch))}**`;
  const lines = [joined([name, ...qualifiers(batch).map(markdownText)], markdown` · `), nothing];
  const time = timeOf(context);
  const estimating = time && contextOf(context.catalog, time);
  if (!estimating)
    return inLines([...lines, markdown`No figures: the catalog needs a sound catalog.yaml and an edition.`]);
  if (!isCounted(batch, estimating)) {
    lines.push(markdownText(`Not counted as of ${estimating.asOf} (${estimating.counts}).`), nothing);
  }
  const estimates = estimateBatch(estimating, factory, batch);
  lines.push(figureTable(context, estimates), ...derivationLines(estimates));
  return inLines(lines, [explainCommand(factory.id)]);
}

/** A factory by its id: its name, where it stands, its figures. */
export function factoryHover(context: LanguageContext, id: string): HoverText | undefined {
  const factory = context.catalog.factory(id);
  if (!factory) return undefined;
  const name = markdown`**${markdownText(factory.name)}**`;
  const owners = factory.owners.length > 0 ? [markdownText(factory.owners.join(' / '))] : [];
  const lines = [joined([name, ...owners], markdown` · `), nothing];
  const time = timeOf(context);
  const estimating = time && contextOf(context.catalog, time);
  if (!estimating || !context.edition) return inLines(lines);
  lines.push(...standingLine(context, context.edition, id));
  const { total } = estimateFactory(estimating, factory);
  lines.push(figureTable(context, total), ...derivationLines(total));
  return inLines(lines, [explainCommand(id)]);
}

/** `#3 of Top 20, 2026 H1 · over all editions, by the same metric: 2025H2 #2 · 2026H1 #3`. */
function standingLine(
  { catalog, rankings }: LanguageContext,
  edition: Edition,
  id: string,
): readonly SafeMarkdown[] {
  const standing = rankings.list(edition).standing(id);
  if (!standing) return [];
  const { title } = edition;
  const place = standing.ranked ? `#${standing.rank} of ${title}` : `Not ranked: ${standing.reason}`;
  const history = historyOf(catalog, rankings, id, edition);
  const editions =
    history.length > 1 ? ` · over all editions, by the same metric: ${historyWords(history)}` : '';
  return [markdownText(place + editions), nothing];
}

const nothing = markdown``;

function inLines(lines: readonly SafeMarkdown[], commands: readonly HoverCommand[] = []): HoverText {
  return { markdown: joined(lines, markdown`\n`), commands };
}

/** A claim beside what is computed of the same scope: `Claimed $100B, total · computed $11.9B with land and buildings`. */
export function claimHover(context: LanguageContext, factory: Factory, claim: Claim): SafeMarkdown {
  const time = timeOf(context);
  const estimating = time && contextOf(context.catalog, time);
  const lines = estimating
    ? compareClaim(estimating, factory, claim).map((comparison) =>
        markdownText(claimSentence(claimWords(claim, comparison))),
      )
    : [markdown`Nothing is computed: the catalog has no edition.`];
  const from = claim.source === undefined ? [] : [sourceText(context.catalog, factory.sources, claim.source)];
  return joined([...lines, ...from], markdown`  \n`);
}
