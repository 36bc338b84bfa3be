import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog, type Change } from '../../src/catalog/catalog.ts';
import { fileKind } from '../../src/catalog/file-kind.ts';
import { readFile } from '../../src/catalog/read/read-file.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { Checker } from '../../src/rules/checker.ts';
import { anyEdit, startingFiles } from './any-edit.ts';
import { assertSameWhileReading } from './while-reading.ts';

/** What is known of one file: its last text that could be read, its last text, and why it is refused. */
interface Past {
  readonly sound?: string;
  readonly text?: string;
  readonly refused?: string;
}

/** Changes that come together: texts, texts that do not parse, files that go or are refused. */
export const anyChanges: fc.Arbitrary<readonly Change[]> = fc.array(
  fc
    .tuple(anyEdit, fc.integer({ min: 0, max: 14 }))
    .map(([{ path, text }, fate]) =>
      fate === 0 && path !== 'catalog.yaml' ? { path, refused: 'Not today.' } : { path, text },
    ),
  { minLength: 1, maxLength: 4 },
);

/** A catalog that lives through edits, and what one has to know to make it anew. */
export class CatalogLife {
  readonly catalog = new Catalog();
  readonly rankings = new Rankings(this.catalog);
  readonly checker = new Checker(this.catalog, this.rankings);
  readonly #pasts = new Map<string, Past>();

  constructor(files: Readonly<Record<string, string>> = startingFiles) {
    this.take(Object.entries(files).map(([path, text]) => ({ path, text })));
  }

  take(changes: readonly Change[]): void {
    for (const change of changes) this.#note(change);
    this.catalog.update(changes);
  }

  /** The same catalog, read at once: of what cannot be read, what could be read of it last. */
  anew(): CatalogLife {
    const life = new CatalogLife({});
    const pasts = [...this.#pasts];
    life.take(pasts.flatMap(([path, { sound }]) => (sound === undefined ? [] : [{ path, text: sound }])));
    life.take(pasts.flatMap(([path, { text }]) => (text === undefined ? [] : [{ path, text }])));
    life.take(pasts.flatMap(([path, { refused }]) => (refused === undefined ? [] : [{ path, refused }])));
    return life;
  }

  /** Everything that is said of it: every list, and every problem with what mends it. */
  said(): unknown {
    const { catalog, rankings, checker } = this;
    const lists = catalog.allEditions().map((edition) => {
      const { rows, unranked } = rankEdition(catalog, rankings, edition, {}, 9);
      const list = rankings.list(edition);
      return [edition.id, rows, unranked, catalog.allFactories().map(({ id }) => list.standing(id))];
    });
    const problems = checker
      .paths()
      .map((path) => [
        path,
        checker.problemsOf(path).map(({ fix, ...told }) => ({ ...told, fixes: fix?.() })),
      ]);
    return [lists, problems];
  }

  /** Every problem, without what mends it. */
  told(): unknown {
    return this.checker
      .paths()
      .map((path) => [path, this.checker.problemsOf(path).map(({ code, message }) => [code, message])]);
  }

  #note(change: Change): void {
    const { path } = change;
    const before = this.#pasts.get(path) ?? {};
    if ('refused' in change) this.#pasts.set(path, { ...before, refused: change.refused });
    else if (change.text === undefined) this.#pasts.delete(path);
    else {
      const { text } = change;
      const kind = fileKind(path);
      const isSound = kind !== undefined && readFile(kind.kind, kind.id, text).entry !== undefined;
      const { sound } = before;
      this.#pasts.set(
        path,
        isSound ? { sound: text, text } : { ...(sound !== undefined && { sound }), text },
      );
    }
  }
}

/** A step in the life of a catalog: changes, and whether somebody looks at all of it then. */
export const anySteps = fc.array(fc.tuple(anyChanges, fc.boolean()), { maxLength: 12 });

/** Whoever followed the edits is told what one is told who comes when all is over. */
export function assertFollowsAll(steps: readonly (readonly [readonly Change[], boolean])[]): void {
  const life = new CatalogLife();
  for (const [changes, isLookedAt] of steps) {
    life.take(changes);
    if (isLookedAt) life.said();
  }
  assert.deepEqual(life.said(), life.anew().said());
  assertSameWhileReading([...life.catalog.files()]);
}

/** So many files alike, and more, that not all are counted of what they share. */
const crowd = 1030;

const alike = (name: string, more = ''): string =>
  `name: ${name}\nowners: [O]\nlocation: {country: US, lat: 50.01, lon: 8.01}\nstatus: operational\n${more}`;

/** What may become of one of very many files that are all alike. */
export const anyCrowdSteps = fc.array(
  fc.record({
    at: fc.constantFrom(0, 1, 2, 500, 999, 1000, 1001, 1002, crowd - 1, crowd + 5),
    inCapitals: fc.boolean(),
    text: fc.constantFrom(
      undefined,
      alike('Crowd'),
      alike('Other'),
      alike('crowd!', 'partOf: crowd-0001\n'),
      alike('Crowd', 'supersedes: [crowd-0000, crwod-0002]\n'),
      alike('Crowd').replace('50.01', '51.5'),
      alike('Crowd', 'zzz: [\n'),
    ),
    isLookedAt: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Of a crowd as of few files: whoever followed the edits is told what one is told who comes when all is over. */
export function assertCrowdFollows(
  steps: readonly { at: number; inCapitals: boolean; text: string | undefined; isLookedAt: boolean }[],
): void {
  const pathOf = (at: number, name = 'crowd'): string =>
    `factories/${name}-${String(at).padStart(4, '0')}.yaml`;
  const files = Array.from({ length: crowd }, (_, at) => [pathOf(at), alike('Crowd')] as const);
  const life = new CatalogLife({ ...startingFiles, ...Object.fromEntries(files) });
  life.told();
  for (const { at, inCapitals, text, isLookedAt } of steps) {
    life.take([{ path: pathOf(at, inCapitals ? 'CROWD' : 'crowd'), text }]);
    if (isLookedAt) life.told();
  }
  assert.deepEqual(life.told(), life.anew().told());
}
