import { Catalog } from '../../../src/catalog/catalog.ts';
import type { Factory } from '../../../src/catalog/entries.ts';
import { loadCatalog } from '../../../src/catalog/load.ts';
import type { Context } from '../../../src/estimate/context.ts';
import { contextOf, estimateFactory } from '../../../src/estimate/factory.ts';
import type { Estimate, Estimates, Measure } from '../../../src/estimate/figure.ts';
import { isAbsent } from '../../../src/estimate/absent.ts';
import { formatFigure, formatRange } from '../../../src/quantity/format.ts';
import { Rankings } from '../../../src/ranking/rankings.ts';
import { folderAt } from '../../../src/vscode/catalogs/catalog-folder.ts';
import { measureWords } from '../../../src/words/measures.ts';
import { ok } from './assert.ts';
import { at } from './workspace.ts';

/** What the core reads in a catalog of the workspace and computes from it, as it is on the disk, without the editor. */
export class Core {
  readonly catalog = new Catalog();
  readonly rankings = new Rankings(this.catalog);

  /** The core's reading of the catalog in a folder of the workspace. */
  static async read(...segments: string[]): Promise<Core> {
    const core = new Core();
    core.catalog.update(await loadCatalog(folderAt(at(...segments))));
    return core;
  }

  get edition() {
    const edition = this.rankings.latestEdition();
    ok(edition, 'an edition');
    return edition;
  }

  get list() {
    return this.rankings.list(this.edition);
  }

  /** For which list everything is computed where nobody chose another. */
  get context(): Context {
    const { asOf, counts } = this.edition;
    const context = contextOf(this.catalog, { asOf, counts });
    ok(context, 'a sound catalog.yaml');
    return context;
  }

  factory(id: string): Factory {
    const factory = this.catalog.factory(id);
    ok(factory, `the factory ${id}`);
    return factory;
  }

  total(id: string): Estimates {
    return estimateFactory(this.context, this.factory(id)).total;
  }
}

/** A figure as it is shown, `—` where there is none. */
export const shown = (estimates: Estimates, measure: Measure): string =>
  shownAs(estimates[measure], (value) => formatFigure(value.mid, measureWords[measure].dimension));

/** Its range as it is shown. */
export const shownRange = (estimates: Estimates, measure: Measure): string =>
  shownAs(estimates[measure], (value) => formatRange(value, measureWords[measure].dimension));

function shownAs(
  estimate: Estimate,
  print: (value: Exclude<Estimate, { absent: string }>['value']) => string,
): string {
  return isAbsent(estimate) ? '—' : print(estimate.value);
}
