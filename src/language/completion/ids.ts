import type { CatalogFile } from '../../catalog/catalog.ts';
import type { Edition, Factory, Hardware } from '../../catalog/entries.ts';
import { yearOf } from '../../catalog/day.ts';
import { nodeAt, valueOf, type Node } from '../../document/node.ts';
import { editionsByDay } from '../../ranking/rankings.ts';
import { ratioFigure } from '../../estimate/describe.ts';
import { contextOf } from '../../estimate/factory.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { AcceleratorFigures } from '../../estimate/accelerator.ts';
import { timeOf, type Desk } from '../desk.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';

/** An id that may be written, with what tells it from the others. */
export interface IdChoice {
  readonly kind: 'hardware' | 'factory' | 'edition' | 'source';
  readonly id: string;
  readonly detail: string;
  readonly aliases: readonly string[];
}

/** Every accelerator: its ratio to the reference, its TDP, its year. By vendor's id, the newest first. */
export function hardwareChoices(desk: Desk): readonly IdChoice[] {
  const describe = describer(desk);
  return [...desk.catalog.allHardware()]
    .sort((a, b) => (a.released === b.released ? (a.id < b.id ? -1 : 1) : a.released > b.released ? -1 : 1))
    .map((hardware) => ({
      kind: 'hardware',
      id: hardware.id,
      detail: describe(hardware),
      aliases: [hardware.name, ...hardware.aliases],
    }));
}

/** Every factory but the one of `file`, by id. */
export function factoryChoices(desk: Desk, file: CatalogFile): readonly IdChoice[] {
  const own = file.kind === 'factory' ? file.id : undefined;
  return byId(desk.catalog.allFactories().filter(({ id }) => id !== own)).map(
    ({ id, name, aliases }: Factory) => ({
      kind: 'factory',
      id,
      detail: name,
      aliases: [name, ...aliases],
    }),
  );
}

/** Every edition but the one of `file`, the latest first. */
export function editionChoices(desk: Desk, file: CatalogFile): readonly IdChoice[] {
  return [...editionsByDay(desk.catalog.allEditions())]
    .reverse()
    .filter(({ id }) => file.kind !== 'edition' || id !== file.id)
    .map(({ id, title, asOf }: Edition) => ({ kind: 'edition', id, detail: asOf, aliases: [title] }));
}

/** The sources that a figure of `file` may name: its own, then those of catalog.yaml. */
export function sourceChoices(desk: Desk, file: CatalogFile): readonly IdChoice[] {
  const own = ownSources(desk, file);
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...sharedSources(desk).filter(({ id }) => !ids.has(id))];
}

/** The sources of catalog.yaml. */
export function sharedSources(desk: Desk): readonly IdChoice[] {
  return (desk.catalog.settings()?.sources ?? []).map(({ id, title, date }) => sourceChoice(id, title, date));
}

/** The sources that the text of a file has, as far as it can be read. */
function ownSources(desk: Desk, file: CatalogFile): readonly IdChoice[] {
  const list = nodeAt(desk.catalog.document(file).root, ['sources']);
  if (list?.kind !== 'sequence') return [];
  return list.items.flatMap((item) => {
    const id = textOf(valueOf(item, 'id'));
    if (id === undefined) return [];
    const shared = desk.catalog.settings()?.sources.find((source) => source.id === id);
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
function describer(desk: Desk): (hardware: Hardware) => string {
  const time = timeOf(desk);
  const context = time && contextOf(desk.catalog, time);
  const accelerators = context && new AcceleratorFigures(context);
  const word = equivalentsWord(desk.catalog);
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
