import type { Metric } from '../catalog/entries.ts';
import type { Measure } from '../estimate/figure.ts';
import type { Ratio } from '../estimate/ratios.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { measureOf } from '../ranking/summary.ts';

/** What a figure is called, wherever it is shown, and what it is measured in. */
export interface MeasureWords {
  /** In a sentence, or beside the figure: `facility power`. */
  readonly label: string;
  /** Where space is short, as above a column: `power`. Of equivalents, their own word takes its place. */
  readonly short: string;
  /** The sign that a post puts before it. */
  readonly emoji: string;
  readonly dimension: Dimension;
}

/** A measure, or what follows from some: what land and buildings add, homes that use as much, what a megawatt comes to. */
export type Figured = Measure | Ratio | 'construction' | 'homes';

/** Every figure, in the order in which figures are told. */
export const measureWords: Readonly<Record<Figured, MeasureWords>> = {
  headline: { label: 'published accelerators', short: 'accelerators', emoji: '🔢', dimension: 'count' },
  equivalents: { label: 'GPU-equivalents', short: 'equivalents', emoji: '⚡', dimension: 'equivalents' },
  itPower: { label: 'IT power', short: 'IT power', emoji: '🔌', dimension: 'power' },
  facilityPower: { label: 'facility power', short: 'power', emoji: '🔌', dimension: 'power' },
  cost: { label: 'cost of IT hardware', short: 'cost', emoji: '💵', dimension: 'money' },
  construction: { label: 'land and buildings add', short: 'construction', emoji: '🏗️', dimension: 'money' },
  energy: { label: 'energy per year', short: 'energy', emoji: '🔋', dimension: 'energy' },
  homes: { label: 'homes that use as much', short: 'homes', emoji: '🏠', dimension: 'count' },
  equivalentsPerMW: {
    label: 'equivalents per MW',
    short: 'equivalents/MW',
    emoji: '⚡',
    dimension: 'equivalents',
  },
  costPerMW: { label: 'cost per MW', short: 'cost/MW', emoji: '💵', dimension: 'money' },
};

/** Every metric that a list may be ordered by. */
export const metrics = Object.keys(measureOf) as readonly Metric[];

/** Every figure in the order in which figures are told. */
export const figured = Object.keys(measureWords) as readonly Figured[];

/** What heads the figures of a measure: `power`; of equivalents, the word for them. */
export function measureHead(measure: Measure, unit: string): string {
  return measure === 'equivalents' ? unit : measureWords[measure].short;
}

/** What a list is ordered by, in words that follow “by”. */
export function metricWords(metric: Metric): string {
  return measureWords[measureOf[metric]].label;
}

/** With a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
