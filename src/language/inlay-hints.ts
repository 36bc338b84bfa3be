import type { CatalogFile } from '../catalog/catalog.ts';
import type { Batch, Factory, Hardware, Written } from '../catalog/entries.ts';
import { nodeAt, type Node } from '../document/node.ts';
import { estimateBatch } from '../estimate/batch.ts';
import type { Context } from '../estimate/context.ts';
import { whyNotCounted } from '../estimate/counted.ts';
import { ratioFigure } from '../estimate/describe.ts';
import { contextOf } from '../estimate/factory.ts';
import { isAbsent } from '../estimate/absent.ts';
import type { Estimates } from '../estimate/figure.ts';
import { AcceleratorFigures } from '../estimate/accelerator.ts';
import { formatFigure, formatRange } from '../quantity/format.ts';
import { timeOf, type LanguageContext } from './language-context.ts';
import { caveatMark } from '../words/shown-figure.ts';
import { printable } from '../words/printable.ts';
import { equivalentsWord } from '../words/equivalents-word.ts';

/** What a figure means, to stand quietly after it. */
export interface Hint {
  readonly offset: number;
  readonly text: string;
}

/**
 * Hints after the figure of each batch, such as `90.0k–195k H100e · 140 MW`, and after the peak by which an accelerator is
 * compared. Where the lens is shown, they do not repeat it.
 */
export function hintsIn(context: LanguageContext, file: CatalogFile, isLensShown: boolean): readonly Hint[] {
  const time = timeOf(context);
  const estimating = time && contextOf(context.catalog, time);
  const { root } = context.catalog.document(file);
  if (!estimating || !root || file.entry === undefined) return [];
  switch (file.kind) {
    case 'factory':
      return ofFactory(context, estimating, root, file.entry as Factory, isLensShown && !file.stale).map(
        shown,
      );
    case 'hardware':
      return ofHardware(context, estimating, root, file.entry as Hardware).map(shown);
    case 'catalog':
    case 'edition':
    case 'ranking':
      return [];
  }
}

/** A hint as an editor may show it: the reference goes by a name that anybody may have written. */
function shown({ offset, text }: Hint): Hint {
  return { offset, text: printable(text) };
}

function ofFactory(
  context: LanguageContext,
  estimating: Context,
  root: Node,
  factory: Factory,
  isLensShown: boolean,
): readonly Hint[] {
  const accelerators = new AcceleratorFigures(estimating);
  return factory.batches.flatMap((batch) => {
    const figure = statedOf(batch);
    const offset = figure && endOf(root, figure);
    if (offset === undefined) return [];
    const estimates = estimateBatch(estimating, factory, batch, accelerators);
    const why = whyNotCounted(batch, estimating);
    const saysSame = isLensShown && factory.batches.length === 1 && why === undefined;
    const parts = saysSame ? widthOf(context, estimates) : figuresOf(context, batch, estimates);
    const text = [...parts, ...(why === undefined ? [] : [`not counted: ${why}`])].join(' · ');
    return text === '' ? [] : [{ offset, text }];
  });
}

/** The figure that a batch is known by. */
function statedOf({ count, equivalents, itPower, power, cost }: Batch): Written | undefined {
  return count ?? equivalents ?? itPower ?? power ?? cost;
}

function figuresOf(context: LanguageContext, batch: Batch, estimates: Estimates): readonly string[] {
  const { equivalents, facilityPower } = estimates;
  const width = widthOf(context, estimates);
  const middle = isAbsent(equivalents)
    ? []
    : [
        `${formatFigure(equivalents.value.mid, 'equivalents')}${caveatMark(equivalents)} ${equivalentsWord(context.catalog)}`,
      ];
  const isStated = statedOf(batch) === batch.power || isAbsent(facilityPower);
  return [
    ...(width.length > 0 ? width : middle),
    ...(isStated ? [] : [`${formatFigure(facilityPower.value.mid, 'power')}${caveatMark(facilityPower)}`]),
  ];
}

/** How wide the equivalents are: what the lens leaves out. */
function widthOf(context: LanguageContext, { equivalents }: Estimates): readonly string[] {
  const range = isAbsent(equivalents) ? '' : formatRange(equivalents.value, 'equivalents');
  return range === '' ? [] : [`${range}${caveatMark(equivalents)} ${equivalentsWord(context.catalog)}`];
}

function ofHardware(
  context: LanguageContext,
  estimating: Context,
  root: Node,
  hardware: Hardware,
): readonly Hint[] {
  if (hardware.id === estimating.settings.reference) return [];
  const accelerators = new AcceleratorFigures(estimating);
  const [peak, ratio] = [accelerators.peak(hardware), accelerators.equivalents(hardware)];
  const written = [hardware.fp8, hardware.int8, hardware.fp16].find(
    (each) => each?.path === peak?.origin?.path,
  );
  const offset = written && endOf(root, written);
  if (offset === undefined || isAbsent(ratio)) return [];
  return [{ offset, text: `${ratioFigure(ratio.value.mid)} ${equivalentsWord(context.catalog)}` }];
}

/** Where a figure ends in the text, if it still stands there: the entry may be older than the text. */
function endOf(root: Node, { path, text }: Written): number | undefined {
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' && String(node.value) === text ? node.end : undefined;
}
