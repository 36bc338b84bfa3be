import { Catalog } from '../src/catalog/catalog.ts';
import type { Edition } from '../src/catalog/entries.ts';
import { Moves } from '../src/ranking/moves.ts';
import { rowOf } from '../src/ranking/ranking.ts';
import { Rankings } from '../src/ranking/rankings.ts';
import { Checker } from '../src/rules/checker.ts';
import { catalogTexts, factoryPath, factoryText } from './texts.ts';

/** A catalog with all that an editor keeps of it: lists, and the problems of every file. */
export class World {
  readonly catalog = new Catalog();
  readonly rankings = new Rankings(this.catalog);
  readonly checker = new Checker(this.catalog, this.rankings);
  readonly factories: number;
  #typed = 0;

  constructor(factories: number, texts = catalogTexts(factories)) {
    this.factories = factories;
    this.catalog.update(texts.map(([path, text]) => ({ path, text })));
    this.rankings.list(this.edition()).ids();
    for (const path of this.checker.paths()) this.checker.problemsOf(path);
    this.checker.takeStale();
    this.#lookAt('factory-0');
  }

  edition(): Edition {
    const edition = this.rankings.latestEdition();
    if (!edition) throw new Error('The catalog has no edition.');
    return edition;
  }

  /** How many problems there are in all. */
  get problems(): number {
    return this.checker.paths().reduce((n, path) => n + this.checker.problemsOf(path).length, 0);
  }

  /** One more letter in the middle of the catalog, and everything that an editor then asks for; how many files it checks. */
  keystroke(): number {
    const i = this.factories >> 1;
    this.#typed += 1;
    this.catalog.update([
      { path: factoryPath(i), text: factoryText(i, 1000 + ((this.#typed * 104_729) % 90_000)) },
    ]);
    const stale = this.checker.takeStale();
    for (const path of stale) this.checker.problemsOf(path);
    this.#lookAt(`factory-${i}`);
    return stale.size;
  }

  /** The list, and where one factory stands on it and stood before. */
  #lookAt(id: string): void {
    const edition = this.edition();
    const list = this.rankings.list(edition);
    list.ids();
    rowOf(this.catalog, this.rankings, list, new Moves(this.catalog, this.rankings, edition, list.spec), id);
  }
}
