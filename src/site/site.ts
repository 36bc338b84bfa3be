import type { Catalog } from '../catalog/catalog.ts';
import type { Edition, Settings } from '../catalog/entries.ts';
import type { TotalsPictureData } from '../pictures/totals-data.ts';
import type { PictureData } from '../pictures/picture-data.ts';
import type { Picture } from '../pictures/picture.ts';
import type { PictureName } from '../pictures/picture-name.ts';
import { editionsByDay, type Rankings } from '../ranking/rankings.ts';
import type { Corrections, EditionHistory } from '../views/corrections/correction.ts';
import { correctionsOf } from '../views/corrections/corrections.ts';
import { totalsOf, type Grouping, type Totals } from '../ranking/totals.ts';
import { equivalentsWord } from '../words/equivalents-word.ts';
import { addresses, groupAnchor, wayTo, type Address } from './addresses.ts';
import { Standings } from './standings.ts';
import { Uses } from './uses.ts';

/** How pictures are drawn; handed in, for the code is large and is loaded with the first site. */
export type SitePictures = readonly {
  readonly name: PictureName;
  readonly draw: (data: PictureData, width?: number) => Picture;
}[];

/** What a site is made with beside the catalog. */
export interface SiteOptions {
  readonly pictures: SitePictures;
  /** How totals are drawn over the editions; they stand in words alone where absent. */
  readonly drawAreas?: ((data: TotalsPictureData, width?: number) => Picture) | undefined;
  /** Where the site will stand on the web, with a slash at its end: `https://example.org/ai-factories/`. */
  readonly base?: string | undefined;
  /** The panel, where its program is at hand: without it the site has no page to explore. */
  readonly explore?: ExploreProgram | undefined;
  /** What became of published editions since, by their ids, where somebody recorded it. */
  readonly histories?: ReadonlyMap<string, EditionHistory>;
}

/** The panel as files for a page of its own. */
export interface ExploreProgram {
  readonly script: string;
  readonly style: string;
}

/** One file of the site; its path is relative to the site's folder, with forward slashes. */
export interface SiteFile {
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** How many groups the page of the totals has in one table at most: the greatest. */
export const mostGroups = 300;

/** The site of a catalog: what all of its pages ask for. */
export class Site {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly settings: Settings;
  readonly options: SiteOptions;
  /** Every edition, the earliest first. */
  readonly editions: readonly Edition[];
  /** Who uses which accelerator, who owns what, who is a part of what. */
  readonly uses: Uses;
  readonly standings: Standings;
  /** The word for GPU-equivalents: `H100e`. */
  readonly unit: string;
  readonly #corrections = new Map<string, Corrections | undefined>();

  readonly #totals = new Map<Grouping, Totals>();
  readonly #anchors = new Map<Grouping, ReadonlySet<string>>();

  constructor(catalog: Catalog, rankings: Rankings, settings: Settings, options: SiteOptions) {
    this.catalog = catalog;
    this.rankings = rankings;
    this.settings = settings;
    this.options = options;
    this.editions = editionsByDay(catalog.allEditions());
    this.uses = new Uses(catalog);
    this.standings = new Standings(catalog, rankings, this.editions);
    this.unit = equivalentsWord(catalog);
  }

  /** The totals of the current list, told apart in one way; undefined where there is no list. */
  totals(by: Grouping): Totals | undefined {
    const { current } = this;
    if (!current) return undefined;
    const kept = this.#totals.get(by) ?? totalsOf(this.catalog, this.rankings, current, by);
    this.#totals.set(by, kept);
    return kept;
  }

  /** Where the groups of these totals stand on their page: as many as it has. */
  groupAnchors(by: Grouping): ReadonlySet<string> {
    const kept = this.#anchors.get(by) ?? new Set(this.#firstAnchors(by));
    this.#anchors.set(by, kept);
    return kept;
  }

  #firstAnchors(by: Grouping): readonly string[] {
    return (
      this.totals(by)
        ?.rows.slice(0, mostGroups)
        .map(({ key }) => groupAnchor(by, key)) ?? []
    );
  }

  /** The edition that the site speaks of where nothing else is said: the one with the latest day. */
  get current(): Edition | undefined {
    return this.editions.at(-1);
  }

  /** What of a published edition is not as it was published; undefined of a draft. */
  corrections(edition: Edition): Corrections | undefined {
    if (!this.#corrections.has(edition.id)) {
      const history = this.options.histories?.get(edition.id);
      this.#corrections.set(edition.id, correctionsOf(this.catalog, this.rankings, edition, history));
    }
    return this.#corrections.get(edition.id);
  }

  /** The edition before and the one after by their days. */
  neighbours({ id }: Edition): { readonly before: Edition | undefined; readonly after: Edition | undefined } {
    const at = this.editions.findIndex((each) => each.id === id);
    return { before: this.editions[at - 1], after: this.editions[at + 1] };
  }

  /**
   * The way from one page to another. Where the site is to stand is known from its base: then an address is that of a
   * folder; without one the file is named too, so that the pages also lead to each other from a disk.
   */
  way(from: Address, to: Address, anchor = ''): string {
    const named = this.options.base === undefined;
    const hash = anchor === '' ? '' : `#${anchor}`;
    // A page for what is not there answers at any depth.
    if (from === addresses.notFound && this.options.base !== undefined) return this.options.base + to + hash;
    return wayTo(from, to, { named }) + hash;
  }

  /** The whole address, where the base is known. */
  canonical(address: Address): string | undefined {
    const { base } = this.options;
    return base === undefined ? undefined : base + address;
  }
}
