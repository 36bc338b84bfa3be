import type { Hardware } from '../../catalog/entries.ts';
import { constant, pueEntry, shortName, type Context } from '../../estimate/context.ts';
import { formula, legend, ratioFigure } from '../../estimate/describe.ts';
import { product, quotient, type Expression } from '../../estimate/expression.ts';
import { contextOf } from '../../estimate/factory.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { AcceleratorFigures } from '../../estimate/accelerator.ts';
import type { OfAccelerator } from '../../estimate/averaged.ts';
import { yearOf } from '../../catalog/day.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { formatFigure, formatFull, formatRange } from '../../quantity/format.ts';
import { timeOf, type LanguageContext } from '../language-context.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import { hoverTable, markdown, markdownText } from '../../words/markdown.ts';
import { joined, type SafeMarkdown } from '../../words/safe-text.ts';

/** An accelerator by its id: its ratio to the reference, watts and dollars per equivalent, each with its derivation. */
export function hardwareHover(context: LanguageContext, id: string | undefined): SafeMarkdown | undefined {
  const hardware = id === undefined ? undefined : context.catalog.hardware(id);
  if (!hardware) return undefined;
  const year = yearOf(hardware.released);
  const head = markdown`**${markdownText(hardware.name)}** · ${markdownText(hardware.kind)} · ${year}`;
  const time = timeOf(context);
  const estimating = time && contextOf(context.catalog, time);
  if (!estimating) return head;
  const figures = figuresOf(context, estimating, hardware);
  const rows = figures.map(({ label, text, range }) => [label, text, range]);
  const lines = figures.flatMap(({ line }) => (line === undefined ? [] : [markdownText(line)]));
  return markdown`${head}\n\n${hoverTable(rows)}\n${joined(lines, markdown`  \n`)}`;
}

interface Shown {
  readonly label: string;
  readonly text: string;
  readonly range: string;
  readonly line?: string;
}

function figuresOf(context: LanguageContext, estimating: Context, hardware: Hardware): readonly Shown[] {
  const accelerators = new AcceleratorFigures(estimating);
  const word = equivalentsWord(context.catalog);
  const ratio = accelerators.equivalents(hardware);
  const [year, pue] = pueEntry(estimating.settings, yearOf(estimating.asOf));
  const itPower = accelerators.itPower(hardware);
  const power = isAbsent(itPower)
    ? itPower
    : product('facility power', 'power', [itPower, constant(estimating, pue, `PUE ${year}`)]);
  const perEquivalent = (of: OfAccelerator, label: string, dimension: Dimension): Expression | string => {
    if (isAbsent(of)) return of.absent;
    if (isAbsent(ratio)) return ratio.absent;
    return quotient(label, dimension, of, ratio);
  };
  const label = `One ${shortName(hardware)}`;
  return [
    isAbsent(ratio)
      ? { label, text: '—', range: ratio.absent }
      : {
          label,
          text: `${ratioFigure(ratio.value.mid)} ${word}`,
          range: formatRange(ratio.value, 'equivalents'),
          line: `${ratioFigure(ratio.value.mid)} = ${peaks(ratio)}`,
        },
    shownOf(`Facility power per ${word}`, perEquivalent(power, 'power', 'power'), 'power'),
    shownOf(
      `Cost per ${word}`,
      perEquivalent(accelerators.cost(hardware, estimating.asOf), 'cost', 'money'),
      'money',
    ),
  ];
}

function shownOf(label: string, figure: Expression | string, dimension: Dimension): Shown {
  if (typeof figure === 'string') return { label, text: '—', range: figure };
  const text = formatFigure(figure.value.mid, dimension);
  return {
    label,
    text,
    range: formatRange(figure.value, dimension),
    line: `${text} = ${formula(figure)} — ${legend(figure)}`,
  };
}

function peaks(ratio: Expression): string {
  if (ratio.kind !== 'quotient') return ratio.label;
  const [own, reference] = [ratio.dividend, ratio.divisor];
  return `${full(own)} / ${full(reference)} — ${ratio.label.replace(/’s$/, '')}`;
}

function full({ value, dimension }: Expression): string {
  return formatFull(value.mid, dimension);
}
