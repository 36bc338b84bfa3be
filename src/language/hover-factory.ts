import type { Batch, Factory } from '../catalog/entries.ts';
import { estimateBatch } from '../estimate/batch.ts';
import { shortName } from '../estimate/context.ts';
import { isCounted } from '../estimate/counted.ts';
import { contextOf, estimateFactory } from '../estimate/factory.ts';
import type { Desk } from './desk.ts';
import { timeOf } from './desk.ts';
import { derivationLines, derivationLink, figureTable } from './hover-figures.ts';
import { escapeMarkdown } from './markdown.ts';

/** A batch: what it is, its figures and how they come about. */
export function batchHover(desk: Desk, factory: Factory, batch: Batch): string {
  const lines = [`**${escapeMarkdown(whatArrived(desk, batch))}**${qualifier(batch)}`, ''];
  const time = timeOf(desk);
  const context = time && contextOf(desk.catalog, time);
  if (!context)
    return [...lines, 'No figures: the catalog needs a sound catalog.yaml and an edition.'].join('\n');
  if (!isCounted(batch, context)) lines.push(`Not counted as of ${context.asOf} (${context.counts}).`, '');
  const estimates = estimateBatch(context, factory, batch);
  lines.push(figureTable(desk, estimates), '', ...derivationLines(estimates), '', derivationLink(factory.id));
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
  const standing = desk.rankings.list(desk.edition).standing(id);
  if (standing?.ranked === true) {
    lines.push(`#${standing.rank} of ${escapeMarkdown(desk.edition.title)}`, '');
  } else if (standing) lines.push(`Not ranked: ${escapeMarkdown(standing.reason)}`, '');
  const { total } = estimateFactory(context, factory);
  lines.push(figureTable(desk, total), '', ...derivationLines(total), '', derivationLink(id));
  return lines.join('\n');
}

/** `~100,000 × NVIDIA H100 or B100`, as much of it as is stated. */
function whatArrived(desk: Desk, batch: Batch): string {
  const amount = batch.count ?? batch.equivalents ?? batch.itPower ?? batch.power ?? batch.cost;
  const what = batch.count
    ? ''
    : batch.equivalents
      ? ' equivalents'
      : batch.itPower
        ? ' of IT power'
        : batch.power
          ? ' of facility power'
          : '';
  const names = batch.hardware.map((id) => {
    const hardware = desk.catalog.hardware(id);
    return hardware ? shortName(hardware) : id;
  });
  const vendor = sharedVendor(desk, batch);
  const hardware = names.length === 0 ? 'hardware not stated' : `${vendor}${orList(names)}`;
  return amount ? `${amount.text}${what} × ${hardware}` : hardware;
}

function qualifier(batch: Batch): string {
  const shares = batch.hardware.length > 1 && !batch.shares ? ' · shares not stated' : '';
  const since = batch.since === undefined ? '' : ` · since ${batch.since}`;
  const until = batch.until === undefined ? '' : ` · until ${batch.until}`;
  return `${shares}${since}${until}`;
}

function sharedVendor(desk: Desk, batch: Batch): string {
  const vendors = new Set(batch.hardware.map((id) => desk.catalog.hardware(id)?.vendor ?? ''));
  const [vendor = ''] = vendors;
  return vendors.size === 1 && vendor !== '' ? `${vendor} ` : '';
}

function orList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
