import type { Batch } from '../catalog/entries.ts';
import type { CatalogView } from '../catalog/view.ts';
import { shortName } from '../estimate/context.ts';
import { formatFull } from '../quantity/format.ts';

/** `~100,000 × NVIDIA H100 or B100`, `1 GW of facility power · hardware not stated`: as much as the batch says. */
export function whatArrived(view: CatalogView, batch: Batch): string {
  const hardware = hardwareWords(view, batch);
  const { count, equivalents, itPower, power, cost, scope } = batch;
  if (count) return `${writtenWords(count.text)} × ${hardware}`;
  if (equivalents) return `${writtenWords(equivalents.text)} equivalents · ${hardware}`;
  if (itPower) return `${itPower.text} of IT power · ${hardware}`;
  if (power) return `${power.text} of facility power · ${hardware}`;
  if (cost) return `${cost.text}${scope === 'total' ? ' in total' : ' of IT hardware'} · ${hardware}`;
  return hardware;
}

/** A figure as it is written; a bare number, which nobody wrote to be read, as a full figure: `173320.04` is `173,320`. */
export function writtenWords(text: string): string {
  return /^\d{5,}$|^\d+\.\d{3,}$/.test(text) ? formatFull(Number(text), 'equivalents') : text;
}

/** What a batch leaves open, and between which days it stands. */
export function qualifiers(batch: Batch): readonly string[] {
  return [
    ...(batch.hardware.length > 1 && !batch.shares ? ['shares not stated'] : []),
    ...(batch.since === undefined ? [] : [`since ${batch.since}`]),
    ...(batch.until === undefined ? [] : [`until ${batch.until}`]),
  ];
}

/** The accelerators by their short names: one, a choice, or a mix with its shares. */
function hardwareWords(view: CatalogView, batch: Batch): string {
  const names = batch.hardware.map((id) => {
    const hardware = view.hardware(id);
    const share = batch.shares?.get(id);
    return `${share ? `${share.text} ` : ''}${hardware ? shortName(hardware) : id}`;
  });
  if (names.length === 0) return 'hardware not stated';
  return batch.shares ? names.join(' + ') : `${sharedVendor(view, batch, names)}${orList(names)}`;
}

/** The vendor of them all, unless a name says it already: one without an alias is called in full. */
function sharedVendor(view: CatalogView, batch: Batch, names: readonly string[]): string {
  const vendors = new Set(batch.hardware.map((id) => view.hardware(id)?.vendor ?? ''));
  const [vendor = ''] = vendors;
  const isSaid = names.some((name) => name.startsWith(vendor));
  return vendors.size === 1 && !isSaid ? `${vendor} ` : '';
}

function orList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
