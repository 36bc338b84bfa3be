import { Catalog, type Change } from '../../src/catalog/catalog.ts';
import type { Edition, Factory } from '../../src/catalog/entries.ts';
import type { Context } from '../../src/estimate/context.ts';
import { contextOf, estimateFactory } from '../../src/estimate/factory.ts';
import type { Estimate, Estimates, Measure } from '../../src/estimate/figure.ts';
import { isAbsent } from '../../src/estimate/absent.ts';
import { formatFigure, formatRange } from '../../src/quantity/format.ts';
import type { LiveList } from '../../src/ranking/live-list.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { measureWords } from '../../src/words/measures.ts';

/** What the core computes from the files of a catalog, for suites that see it through an editor or a page. */
export class Core {
  readonly catalog = new Catalog();
  readonly rankings = new Rankings(this.catalog);

  constructor(changes: readonly Change[]) {
    this.catalog.update(changes);
  }

  /** The current edition, where nobody chose another. */
  get edition(): Edition {
    return there(this.rankings.latestEdition(), 'an edition');
  }

  get list(): LiveList {
    return this.rankings.list(this.edition);
  }

  get context(): Context {
    const { asOf, counts } = this.edition;
    return there(contextOf(this.catalog, { asOf, counts }), 'a sound catalog.yaml');
  }

  factory(id: string): Factory {
    return there(this.catalog.factory(id), `the factory ${id}`);
  }

  /** Where a factory stands on the current list; fails where it is not on it. */
  rank(id: string): number {
    const standing = this.list.standing(id);
    return there(
      standing?.ranked === true && standing.listed ? standing.rank : undefined,
      `${id} on the list`,
    );
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

function there<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The catalog lacks ${what}`);
  return value;
}
