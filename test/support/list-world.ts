import { Catalog } from '../../src/catalog/catalog.ts';
import type { Edition } from '../../src/catalog/entries.ts';
import type { ListOptions } from '../../src/ranking/list-spec.ts';
import { rankEdition, type Ranking } from '../../src/ranking/ranking.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { smallHardware, smallSettings } from './small-world.ts';

/** A catalog of the small world with these files, and its lists. */
export class ListWorld {
  readonly catalog = new Catalog();
  readonly rankings = new Rankings(this.catalog);

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.write({ 'catalog.yaml': smallSettings, ...smallHardware, ...files });
  }

  /** Writes files; undefined deletes one. */
  write(files: Readonly<Record<string, string | undefined>>): void {
    this.catalog.update(Object.entries(files).map(([path, text]) => ({ path, text })));
  }

  edition(id: string): Edition {
    const edition = this.catalog.edition(id);
    if (!edition) throw new Error(`No edition ${id}.`);
    return edition;
  }

  rank(id: string, options: ListOptions = {}, top?: number): Ranking {
    return rankEdition(this.catalog, this.rankings, this.edition(id), options, top);
  }
}

/** Factory files of these ids, each with keys beside the ones it must have; a number is a count of the reference. */
export function factories(
  entries: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(entries).map(([id, keys]) => {
      const head = `name: ${id.toUpperCase()}\nowners: [O]\nlocation: {}\n`;
      const body =
        typeof keys === 'number' ? `status: operational\ncompute: [{hardware: ref, count: ${keys}}]\n` : keys;
      return [`factories/${id}.yaml`, `${head}${body}`];
    }),
  );
}

/** An edition file. */
export function edition(asOf: string, rest = '', metric = 'headline'): string {
  return `title: T\nasOf: ${asOf}\nmetric: ${metric}\n${rest}`;
}
