import type { Catalog } from '../../catalog/catalog.ts';
import type { Edition } from '../../catalog/entries.ts';
import type { Picture } from '../../pictures/picture.ts';
import type { PictureData } from '../../pictures/picture-data.ts';
import type { PictureName, TotalsPictureName } from '../../pictures/picture-name.ts';
import type { TotalsPictureData } from '../../pictures/totals-data.ts';
import { previousEdition } from '../../ranking/moves.ts';
import { editionsByDay, type Rankings } from '../../ranking/rankings.ts';
import { seriesOf, totalsOf, type Grouping, type Totals } from '../../ranking/totals.ts';
import type { ListSide } from '../../views/comparison/compared-side.ts';
import { compareLists } from '../../views/comparison/comparison.ts';
import { comparisonView, type ComparisonView } from '../../views/comparison/comparison-view.ts';
import { derivationView } from '../../views/explanation/derivation-view.ts';
import { listDoubts, staleness, type Doubt } from '../../views/list/doubts.ts';
import { rankogram } from '../../views/list/rankogram.ts';
import { historyView } from '../../views/list/list-history.ts';
import { KeptLines, listHead, unrankedView, type Unranked } from '../../views/list/list-view.ts';
import { picturedList } from '../../views/pictured/pictured-list.ts';
import { picturedTotals } from '../../views/pictured/pictured-totals.ts';
import { shownMeasures, totalsView } from '../../views/totals/totals-view.ts';
import { chanceWords, independently } from '../../words/chance-words.ts';
import type { Choice, RowDetail, Show, ShownHead, ShownTotals, Unlisted } from '../protocol.ts';
import type { Desk, DeskList } from './desk.ts';
import { LiveLines } from './lines.ts';

/** A catalog in memory, and which of its editions is the current one. */
export interface CatalogInMemory {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  /** Whether every file has been read. */
  readonly isLoaded: boolean;
  currentEdition(): Edition | undefined;
}

/** Draws the pictures: they are loaded when one is asked for. */
export type Drawing = () => Promise<{
  readonly pictures: readonly {
    readonly name: PictureName;
    readonly draw: (data: PictureData, width?: number) => Picture;
  }[];
  readonly totalsPictures: Readonly<
    Record<TotalsPictureName, (data: TotalsPictureData, width?: number) => Picture>
  >;
}>;

/**
 * Tells with which revisions of the catalog a list can be compared and, unless it is compared already, how it differs from
 * the one that was chosen.
 */
export type History = (
  list: ShownHead,
  show: Extract<Show, { readonly kind: 'comparison' }>,
  isCompared: boolean,
  tell: Parameters<Desk['compare']>[2],
) => Promise<void>;

/** What a panel is answered from a catalog in memory: it follows edits, and looks anew only at what they touched. */
export class CatalogDesk implements Desk {
  readonly #open: CatalogInMemory;
  readonly #drawing: Drawing;
  readonly #history: History | undefined;
  readonly #kept = new KeptLines();
  readonly #stop: () => void;
  #lines: LiveLines | undefined;
  /** What makes the whole list doubtful, and how many factories never could be read: until a file says otherwise. */
  #doubts: readonly Doubt[] | undefined;
  #unreadable: Set<string> | undefined;

  /** Without `history` a list is compared with editions only. */
  constructor(open: CatalogInMemory, drawing: Drawing, history?: History) {
    this.#open = open;
    this.#drawing = drawing;
    this.#history = history;
    this.#stop = open.catalog.onChange(({ paths }) => this.#follow(paths));
  }

  dispose(): void {
    this.#stop();
    this.#lines?.dispose();
  }

  list(choice: Choice): Unlisted | DeskList {
    const { catalog, rankings, isLoaded } = this.#open;
    if (!isLoaded) return { kind: 'loading' };
    const settings = catalog.settings();
    if (!settings)
      return { kind: 'broken', problem: staleness(catalog, 'catalog.yaml') ?? 'it cannot be read' };
    const edition = this.#edition(choice);
    if (!edition) return { kind: 'unlisted', catalog: settings.title, ...brokenEditions(catalog) };
    const { metric, counts } = choice;
    const list = rankings.list(edition, { ...(metric && { metric }), ...(counts && { counts }) });
    if (this.#lines?.list !== list) {
      this.#lines?.dispose();
      this.#lines = new LiveLines(catalog, rankings, edition, list, this.#kept);
    }
    const { length, rankedCount, unrankedCount, spec } = list;
    const ranking = {
      edition,
      asOf: spec.asOf,
      metric: spec.metric,
      counts: spec.counts,
      length,
      rankedCount,
    };
    this.#doubts ??= listDoubts(catalog);
    const head = {
      ...listHead(catalog, ranking, this.#doubts),
      unrankedCount: unrankedCount + this.#unreadableFactories().size,
    };
    return { kind: 'list', head, lines: this.#lines };
  }

  unranked(choice: Choice, count: number, first?: string): readonly Unranked[] {
    const list = this.list(choice);
    if (list.kind !== 'list' || !this.#lines) return [];
    const all = unrankedView(this.#open.catalog, this.#lines.list.unranked());
    const own = all.filter(({ id }) => id === first);
    return [...own, ...all.filter(({ id }) => id !== first)].slice(0, count);
  }

  detail(list: ShownHead, factory: string): RowDetail | undefined {
    const { catalog, rankings } = this.#open;
    const derivation = derivationView(catalog, factory, list);
    if (!derivation) return undefined;
    const live = this.#lines?.list;
    const chances = live?.chances(factory);
    const ranks = live && rankogram(live, factory);
    const words = chances ? chanceWords(chances, list.length) : [];
    return {
      ...{ derivation, history: historyView({ catalog, rankings }, factory, list) },
      ...(ranks && { rankogram: ranks }),
      ...(words.length > 0 && { chances: `${words.join(', ')}, ${independently}` }),
    };
  }

  compare(
    list: ShownHead,
    show: Extract<Show, { readonly kind: 'comparison' }>,
    tell: Parameters<Desk['compare']>[2],
  ): Promise<void> | void {
    const comparison = show.revision === undefined ? this.#comparison(list, show) : undefined;
    if (comparison ?? !this.#history) tell({ type: 'comparison', comparison });
    return this.#history?.(list, show, comparison !== undefined, tell);
  }

  /** Against the one that was chosen, the list before, or whichever is nearest. */
  #comparison(
    { edition: id, metric, counts }: ShownHead,
    { against }: Extract<Show, { readonly kind: 'comparison' }>,
  ): ComparisonView | undefined {
    const { catalog, rankings } = this.#open;
    const edition = catalog.edition(id);
    if (!edition) return undefined;
    const chosen = against === undefined || against === id ? undefined : catalog.edition(against);
    const others = editionsByDay(catalog.allEditions()).filter((each) => each.id !== id);
    const before = chosen ?? previousEdition(catalog, edition) ?? others[0];
    if (!before) return undefined;
    const side = (of: Edition): ListSide => ({ catalog, rankings, edition: of });
    return comparisonView(compareLists(side(before), side(edition), { metric, counts }));
  }

  totals(list: ShownHead, by: Grouping): ShownTotals | undefined {
    const totals = this.#totalsOf(list, list.edition, by);
    return totals && { ...totalsView(this.#open.catalog, totals), measures: shownMeasures(totals) };
  }

  async totalsPicture(
    list: ShownHead,
    { by, as }: Extract<Show, { readonly kind: 'totals' }>,
    width: number | undefined,
  ): Promise<Picture | undefined> {
    if (as === 'table') return undefined;
    const { totalsPictures } = await this.#drawing();
    const { catalog } = this.#open;
    const totals = this.#totalsOf(list, list.edition, by);
    if (!totals) return undefined;
    // Lists of its own series: another counts other things, and what lies between would be nobody's growth.
    const lists = as === 'areas' ? seriesOf(catalog, totals.edition).editions : [];
    const series = lists.flatMap(({ id }) => this.#totalsOf(list, id, by) ?? []);
    return totalsPictures[as](picturedTotals(catalog, totals, series), width);
  }

  /** The totals of an edition by the metric and the counts of the list that is shown. */
  #totalsOf({ metric, counts }: ShownHead, id: string, by: Grouping): Totals | undefined {
    const { catalog, rankings } = this.#open;
    const edition = catalog.edition(id);
    return edition && totalsOf(catalog, rankings, edition, by, { metric, counts });
  }

  async picture(choice: Choice, name: PictureName, width: number | undefined): Promise<Picture | undefined> {
    const { pictures } = await this.#drawing();
    const { catalog, rankings } = this.#open;
    const edition = this.#edition(choice);
    if (!edition) return undefined;
    const data = picturedList(catalog, rankings, edition, choice);
    return pictures.find((each) => each.name === name)?.draw(data, width);
  }

  #edition({ edition }: Choice): Edition | undefined {
    const chosen = edition === undefined ? undefined : this.#open.catalog.edition(edition);
    return chosen ?? this.#open.currentEdition();
  }

  #follow(paths: ReadonlySet<string>): void {
    for (const path of paths) {
      if (!path.startsWith('factories/')) this.#doubts = undefined;
      else if (this.#isUnreadable(path)) this.#unreadable?.add(path);
      else this.#unreadable?.delete(path);
    }
  }

  #unreadableFactories(): ReadonlySet<string> {
    const paths = [...(this.#unreadable ? [] : this.#open.catalog.files())].map(({ path }) => path);
    this.#unreadable ??= new Set(paths.filter((path) => this.#isUnreadable(path)));
    return this.#unreadable;
  }

  /** Whether a file is a factory’s that never could be read. */
  #isUnreadable(path: string): boolean {
    const file = this.#open.catalog.file(path);
    return file?.kind === 'factory' && !file.entry;
  }
}

function brokenEditions(catalog: Catalog): Pick<Extract<Unlisted, { readonly kind: 'unlisted' }>, 'broken'> {
  const broken = [...catalog.files()].flatMap(({ kind, path }) =>
    kind === 'edition' ? [{ file: path, problem: staleness(catalog, path) ?? 'it cannot be read' }] : [],
  );
  return broken.length === 0 ? {} : { broken };
}
