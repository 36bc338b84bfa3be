import type { CatalogFile } from '../../catalog/catalog.ts';
import type { Edition, Factory, Hardware } from '../../catalog/entries.ts';
import { yearOf } from '../../catalog/day.ts';
import { nodeAt, valueOf, type Node } from '../../document/node.ts';
import { editionsByDay } from '../../ranking/rankings.ts';
import { ratioFigure } from '../../estimate/describe.ts';
import { contextOf } from '../../estimate/factory.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { AcceleratorFigures } from '../../estimate/accelerator.ts';
import { timeOf, type LanguageContext } from '../language-context.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';

/** An id that may be written, with what tells it from the others. */
export interface IdChoice {
  readonly kind: 'hardware' | 'factory' | 'edition' | 'source';
  readonly id: string;
  readonly detail: string;
  readonly aliases: readonly string[];
}

/** Every accelerator: its ratio to the reference, its TDP, its year. By vendor's id, the newest first. */
export function hardwareChoices(context: LanguageContext): readonly IdChoice[] {
  const describe = describer(context);
  return [...context.catalog.allHardware()]
    .sort((a, b) => (a.released === b.released ? (a.id < b.id ? -1 : 1) : a.released > b.released ? -1 : 1))
    .map((hardware) => ({
      kind: 'hardware',
      id: hardware.id,
      detail: describe(hardware),
      aliases: [hardware.name, ...hardware.aliases],
    }));
}

/** Every factory but the one of `file`, by id. */
export function factoryChoices(context: LanguageContext, file: CatalogFile): readonly IdChoice[] {
  const own = file.kind === 'factory' ? file.id : undefined;
  return byId(context.catalog.allFactories().filter(({ id }) => id !== own)).map(
    ({ id, name, aliases }: Factory) => ({
      kind: 'factory',
      id,
      detail: name,
      aliases: [name, ...aliases],
    }),
  );
}

/** Every edition but the one of `file`, the latest first. */
export function editionChoices(context: LanguageContext, file: CatalogFile): readonly IdChoice[] {
  return [...editionsByDay(context.catalog.allEditions())]
    .reverse()
    .filter(({ id }) => file.kind !== 'edition' || id !== file.id)
    .map(({ id, title, asOf }: Edition) => ({ kind: 'edition', id, detail: asOf, aliases: [title] }));
}

/** The sources that a figure of `file` may name: its own, then those of catalog.yaml. */
export function sourceChoices(context: LanguageContext, file: CatalogFile): readonly IdChoice[] {
  const own = ownSources(context, file);
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...sharedSources(context).filter(({ id }) => !ids.has(id))];
}

/** The sources of catalog.yaml. */
export function sharedSources(context: LanguageContext): readonly IdChoice[] {
  return (context.catalog.settings()?.sources ?? []).map(({ id, title, date }) =>
    sourceChoice(id, title, date),
  );
}

/** The sources that the text of a file has, as far as it can be read. */
function ownSources(context: LanguageContext, file: CatalogFile): readonly IdChoice[] {
  const list = nodeAt(context.catalog.document(file).root, ['sources']);
  if (list?.kind !== 'sequence') return [];
  return list.items.flatMap((item) => {
    const id = textOf(valueOf(item, 'id'));
    if (id === undefined) return [];
    const shared = context.catalog.settings()?.sources.find((source) => source.id === id);
    return [
      sourceChoice(
        id,
        textOf(valueOf(item, 'title')) ?? shared?.title,
        textOf(valueOf(item, 'date')) ?? shared?.date,
      ),
    ];
  });
}

function sourceChoice(id: string, title: string | undefined, date: string | undefined): IdChoice {
  const detail = [title, date].filter((part) => part !== undefined).join(' · ');
  return { kind: 'source', id, detail, aliases: title === undefined ? [] : [title] };
}

/** `2.53 H100e · 1200 W · 2025`, as much of it as is known. */
function describer(context: LanguageContext): (hardware: Hardware) => string {
  const time = timeOf(context);
  const estimating = time && contextOf(context.catalog, time);
  const accelerators = estimating && new AcceleratorFigures(estimating);
  const word = equivalentsWord(context.catalog);
  return (hardware) => {
    const ratio = accelerators?.equivalents(hardware);
    const figure = ratio && !isAbsent(ratio) ? `${ratioFigure(ratio.value.mid)} ${word}` : undefined;
    const parts = [figure, hardware.tdp?.text, String(yearOf(hardware.released))];
    return parts.filter((part) => part !== undefined).join(' · ');
  };
}

function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}
