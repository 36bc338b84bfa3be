import type { Batch, Edition, Factory } from '../../catalog/entries.ts';
import { estimateBatch } from '../../estimate/batch.ts';
import { isCounted } from '../../estimate/counted.ts';
import { contextOf, estimateFactory } from '../../estimate/factory.ts';
import type { Desk } from '../desk.ts';
import { qualifiers, whatArrived } from '../../words/batch-words.ts';
import { timeOf } from '../desk.ts';
import { derivationLines, derivationLink, figureTable } from './figures.ts';
import { historyOf, historyWords } from '../../ranking/history.ts';
import { escapeMarkdown } from '../../words/markdown.ts';

/** A batch: what it is, its figures and how they come about. */
export function batchHover(desk: Desk, factory: Factory, batch: Batch): string {
  const what = [`**${escapeMarkdown(whatArrived(desk.catalog, batch))}**`, ...qualifiers(batch)];
  const lines = [what.join(' · '), ''];
  const time = timeOf(desk);
  const context = time && contextOf(desk.catalog, time);
  if (!context)
    return [...lines, 'No figures: the catalog needs a sound catalog.yaml and an edition.'].join('\n');
  if (!isCounted(batch, context)) lines.push(`Not counted as of ${context.asOf} (${context.counts}).`, '');
  const estimates = estimateBatch(context, factory, batch);
  lines.push(figureTable(desk, estimates), '', ...derivationLines(estimates), derivationLink(factory.id));
  return lines.join('\n');
}

/** A factory by its id: its name, where it stands, its figures. */
export function factoryHover(desk: Desk, id: string): string | undefined {
  const factory = desk.catalog.factory(id);
  if (!factory) return undefined;
  const owners = factory.owners.length > 0 ? ` · ${escapeMarkdown(factory.owners.join(' / '))}` : '';
  const lines = [`**${escapeMarkdown(factory.name)}**${owners}`, ''];
  const time = timeOf(desk);
  const context = time && contextOf(desk.catalog, time);
  if (!context || !desk.edition) return lines.join('\n');
  lines.push(...standingLine(desk, desk.edition, id));
  const { total } = estimateFactory(context, factory);
  lines.push(figureTable(desk, total), '', ...derivationLines(total), derivationLink(id));
  return lines.join('\n');
}

/** `#3 of Top 20, 2026 H1 · over all editions, by the same metric: 2025H2 #2 · 2026H1 #3`. */
function standingLine({ catalog, rankings }: Desk, edition: Edition, id: string): readonly string[] {
  const standing = rankings.list(edition).standing(id);
  if (!standing) return [];
  const title = escapeMarkdown(edition.title);
  const place = standing.ranked
    ? `#${standing.rank} of ${title}`
    : `Not ranked: ${escapeMarkdown(standing.reason)}`;
  const history = historyOf(catalog, rankings, id, edition);
  const editions =
    history.length > 1 ? ` · over all editions, by the same metric: ${historyWords(history)}` : '';
  return [place + editions, ''];
}
