import {
  keyText,
  pairOf,
  valueOf,
  writtenOf,
  type Node,
  type Path,
  type ScalarNode,
} from '../../document/node.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { parseQuantity, type Quantity } from '../../quantity/parse.ts';
import type { Interval } from '../../quantity/interval.ts';
import { toInterval, type Uncertainty } from '../../quantity/uncertainty.ts';
import { parseDay, type Day } from '../day.ts';
import type { Source, Written } from '../entries.ts';
import type { Report } from '../problem.ts';
import { Words } from './words.ts';

/** What a quantity must be beyond its notation. */
export interface Limit {
  readonly holds: (low: number) => boolean;
  /** What is wrong where it does not hold, and what to write, without the last point. */
  readonly otherwise: string;
}

/** For what is divided by, and for factors: 0 of them would make nothing of everything. */
export const aboveZero: Limit = {
  holds: (low) => low > 0,
  otherwise: 'is not above 0: nothing can be computed with it. Write a figure above 0',
};

/**
 * Reads typed values from a map whose shape the schema checks. What has the wrong shape is passed over in silence (the
 * schema has said so); what has the right shape but no meaning, such as a count in GW, is reported here.
 */
export class Reader {
  readonly #node: Node | undefined;
  readonly #report: Report;
  readonly #words: Words;
  readonly #above: Reader | undefined;
  readonly #key: string;
  readonly #index: number;
  #path: Path | undefined;

  /** `above`, `key` and `index` say where the node stands: below another, and in a list from 0 on. */
  constructor(
    node: Node | undefined,
    report: Report,
    words = new Words(),
    above?: Reader,
    key = '',
    index = -1,
  ) {
    this.#node = node;
    this.#report = report;
    this.#words = words;
    this.#above = above;
    this.#key = key;
    this.#index = index;
  }

  /** Where the node stands; put together when it is asked for, which of most nobody does. */
  get path(): Path {
    return (this.#path ??= this.#place());
  }

  /** A reader of the map under `key`. */
  map(key: string): Reader {
    return new Reader(valueOf(this.#node, key), this.#report, this.#words, this, key);
  }

  /** Readers of the items of the list under `key`. */
  items(key: string): readonly Reader[] {
    const list = valueOf(this.#node, key);
    if (list?.kind !== 'sequence') return noReaders;
    return list.items.map((item, index) => new Reader(item, this.#report, this.#words, this, key, index));
  }

  /** The keys of this map, with readers that read each as a value. */
  keys(): readonly string[] {
    return this.#node?.kind === 'map' ? this.#node.pairs.map(keyText) : noTexts;
  }

  has(key: string): boolean {
    return pairOf(this.#node, key) !== undefined;
  }

  text(key: string): string | undefined {
    const node = valueOf(this.#node, key);
    return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  }

  /** A text that many files have in common: they share one. */
  word(key: string): string | undefined {
    const text = this.text(key);
    return text === undefined ? undefined : this.#words.one(text);
  }

  number(key: string): number | undefined {
    const node = valueOf(this.#node, key);
    return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
  }

  /** A word or a list of words. */
  texts(key: string): readonly string[] {
    const node = valueOf(this.#node, key);
    return node ? textsOf(node.kind === 'sequence' ? node.items : [node]) : noTexts;
  }

  /** The same of words that many files have in common. */
  words(key: string): readonly string[] {
    const texts = this.texts(key);
    return texts.length === 0 ? noTexts : this.#words.list(texts);
  }

  /** The lists of words under `key`. */
  lists(key: string): readonly (readonly string[])[] {
    const node = valueOf(this.#node, key);
    if (node?.kind !== 'sequence') return [];
    return node.items.map((list) => (list.kind === 'sequence' ? textsOf(list.items) : []));
  }

  day(key: string): Day | undefined {
    const node = this.#scalar(key);
    if (!node) return undefined;
    const text = writtenOf(node);
    const known = this.#words.day(text);
    if (known !== undefined) return known;
    const parsed = parseDay(node.value, text);
    if (parsed.ok) return this.#words.keepDay(text, parsed.day);
    this.#refuse('date', parsed, [...this.path, key]);
    return undefined;
  }

  /** A quantity of `dimension`, within `limit` where one is given. */
  quantity(key: string, dimension: Dimension, limit?: Limit): Written | undefined {
    const node = this.#scalar(key);
    if (!node) return undefined;
    const text = writtenOf(node);
    const parsed = parseQuantity(node.value, dimension, text);
    if (parsed.ok) {
      const { quantity } = parsed;
      if (limit && !limit.holds(quantity.low)) {
        const message = `“${text}” ${limit.otherwise}.`;
        this.#report({ code: 'quantity', message, path: [...this.path, key] });
        return undefined;
      }
      const doubt = doubtOf(text, quantity, dimension);
      if (doubt) this.#report({ code: 'fraction', severity: 'warning', path: [...this.path, key], ...doubt });
      return new WrittenQuantity(text, quantity, this.path, key);
    }
    this.#refuse('quantity', parsed, [...this.path, key]);
    return undefined;
  }

  sources(): readonly Source[] {
    const sources = this.items('sources').map((item): Source => ({
      id: item.word('id') ?? '',
      title: item.text('title'),
      url: item.text('url'),
      publisher: item.word('publisher'),
      date: item.day('date'),
      accessed: item.day('accessed'),
      licence: item.word('licence'),
      supports: item.words('supports'),
      note: item.text('note'),
    }));
    return sources.some(({ id }) => id === '') ? sources.filter(({ id }) => id !== '') : sources;
  }

  #place(): Path {
    if (!this.#above) return [];
    const known = this.#above.#above ? undefined : firstPlaces.get(this.#key)?.[this.#index];
    if (known) return known;
    const below = this.#above.path.concat(this.#key);
    return this.#index < 0 ? below : below.concat(this.#index);
  }

  #refuse(
    code: string,
    refusal: { readonly message: string; readonly suggestion?: string },
    path: Path,
  ): void {
    const { message, suggestion } = refusal;
    this.#report({ code, message, path, ...(suggestion !== undefined && { data: { write: suggestion } }) });
  }

  #scalar(key: string): (ScalarNode & { readonly value: string | number }) | undefined {
    const node = valueOf(this.#node, key);
    return node?.kind === 'scalar' && isWord(node) ? node : undefined;
  }
}

/** A quantity as it is kept: where it stands is put together when it is asked for. */
class WrittenQuantity implements Written {
  readonly text: string;
  readonly #quantity: Quantity;
  readonly #within: Path;
  readonly #key: string;
  #path: Path | undefined;

  constructor(text: string, quantity: Quantity, within: Path, key: string) {
    this.text = text;
    this.#quantity = quantity;
    this.#within = within;
    this.#key = key;
  }

  get path(): Path {
    return (this.#path ??= this.#within.concat(this.#key));
  }

  interval(uncertainty: Uncertainty): Interval {
    return toInterval(this.#quantity, uncertainty);
  }
}

function isWord(node: ScalarNode): node is ScalarNode & { readonly value: string | number } {
  return typeof node.value === 'string' || typeof node.value === 'number';
}

/** A count with a fraction: where three digits follow the point, thousands were probably meant. */
function doubtOf(
  written: string,
  { low, mid = low, high }: Quantity,
  dimension: Dimension,
): { readonly message: string; readonly data?: unknown } | undefined {
  if (dimension !== 'count' && dimension !== 'equivalents') return undefined;
  if (!written.includes('.') && Number.isInteger(low) && Number.isInteger(mid) && Number.isInteger(high)) {
    return undefined;
  }
  // The first is found at once; the second takes longer to compile than a catalog to read.
  const looksGrouped =
    /\d\.\d\d\d/.test(written) && /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,]|\s*[A-Za-z])/.test(written);
  const isWhole = [low, mid, high].every(Number.isInteger);
  if (!looksGrouped && (isWhole || dimension === 'equivalents')) return undefined;
  if (!looksGrouped) return { message: `“${written}” is a count with a fraction. Write a whole number.` };
  const write = written.replace(/(?<![\d.,])([1-9]\d{0,2})\.(\d{3})(?![\d.,])/g, '$1,$2');
  const message = `“${written}” has a point where thousands are usually parted. If thousands are meant, write ${write}.`;
  return { message, data: { write } };
}

/** The words among some nodes. Most lists are of words alone: a mapped one takes a third of the room of a filtered one. */
function textsOf(nodes: readonly Node[]): readonly string[] {
  const texts = nodes.map((node) =>
    node.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined,
  );
  return texts.every((text) => text !== undefined) ? texts : texts.filter((text) => text !== undefined);
}

/** The lists of whatever is absent: one for all, for each would take room. */
const noTexts: readonly string[] = [];
const noReaders: readonly Reader[] = [];

/** The places of the first items of the lists that files have: entries keep them, and of each one is enough for all. */
const firstPlaces: ReadonlyMap<string, readonly Path[]> = new Map(
  ['compute', 'claims', 'prices'].map((key) => [key, Array.from({ length: 20 }, (_, index) => [key, index])]),
);
