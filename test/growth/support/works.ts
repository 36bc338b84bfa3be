import { listProblems } from '../../../src/views/problems/problem-list.ts';
import { explainFactory } from '../../../src/views/explanation/explanation.ts';
import { LanguageService } from '../../../src/language/index.ts';
import { Moves } from '../../../src/ranking/moves.ts';
import { rankEdition, rowOf } from '../../../src/ranking/ranking.ts';
import { seriesOf, totalsOf } from '../../../src/ranking/totals.ts';
import { compareLists } from '../../../src/views/comparison/comparison.ts';
import { correctionsOf } from '../../../src/views/corrections/corrections.ts';
import { diffMarkdown } from '../../../src/views/diff/diff-markdown.ts';
import { diffCatalogs } from '../../../src/views/diff/diff.ts';
import { listView } from '../../../src/views/list/list-view.ts';
import { overview } from '../../../src/views/overview/overview.ts';
import { rerankEdition } from '../../../src/views/rerank/rerank.ts';
import { totalsView } from '../../../src/views/totals/totals-view.ts';
import { worldOf, type World } from '../../rules/support/world.ts';

/** What somebody asks of a catalog. */
export interface Work {
  readonly what: string;
  readonly run: (world: World) => unknown;
}

/** The current edition of a catalog. */
function editionOf({ rankings }: World) {
  const edition = rankings.latestEdition();
  if (!edition) throw new Error('The catalog has no edition.');
  return edition;
}

/** What an editor asks of the last factory: by where its first words stand. */
const asked = (ask: (language: LanguageService, path: string) => unknown) => (world: World) => {
  const { catalog, rankings, checker } = world;
  const language = new LanguageService({ catalog, rankings, checker, edition: () => editionOf(world) });
  const paths = catalog.pathsOf('factory');
  for (const path of [paths[1] ?? '', paths.at(-1) ?? '']) ask(language, path);
};

/** Everything that is asked of a whole catalog. */
export const works: readonly Work[] = [
  {
    what: 'its problems',
    run: ({ catalog, checker }) => listProblems(catalog, checker, checker.paths()),
  },
  {
    what: 'its problems with their fixes',
    run: (world) => {
      const { catalog, rankings, checker } = world;
      const language = new LanguageService({ catalog, rankings, checker, edition: () => editionOf(world) });
      for (const path of language.paths()) {
        language.fixAll(path);
        for (const { range } of language.diagnostics(path).slice(0, 2)) language.codeActions(path, range);
      }
    },
  },
  {
    what: 'its list',
    run: (world) => listView(world.catalog, world.rankings, editionOf(world), { top: 'all' }),
  },
  {
    what: 'rows of its list, the last first',
    run: ({ catalog, rankings, ...world }) => {
      const edition = editionOf({ catalog, rankings, ...world });
      const list = rankings.list(edition, { metric: 'cost' });
      const moves = new Moves(catalog, rankings, edition, list.spec);
      for (const id of list.ids(Infinity).toReversed()) rowOf(catalog, rankings, list, moves, id);
    },
  },
  {
    what: 'its list by another metric',
    run: (world) =>
      rankEdition(
        world.catalog,
        world.rankings,
        editionOf(world),
        { metric: 'power', counts: 'operational' },
        Infinity,
      ),
  },
  {
    what: 'two of its lists',
    run: (world) => {
      const before = world.catalog.edition('2025H2');
      if (!before) throw new Error('There is no edition before.');
      compareLists({ ...world, edition: before }, { ...world, edition: editionOf(world) });
    },
  },
  {
    what: 'what a published list would be now',
    run: ({ catalog, rankings }) => {
      const edition = catalog.edition('2025H2');
      return edition && correctionsOf(catalog, rankings, edition);
    },
  },
  {
    what: 'how the figures of forty came about',
    run: (world) => {
      for (const factory of world.catalog.allFactories().slice(0, 40))
        explainFactory(world.catalog, world.rankings, editionOf(world), factory);
    },
  },
  {
    what: 'its sums',
    run: (world) => {
      const edition = editionOf(world);
      seriesOf(world.catalog, edition);
      for (const by of ['country', 'owner', 'hardware', 'status', 'kind'] as const)
        totalsView(world.catalog, totalsOf(world.catalog, world.rankings, edition, by));
    },
  },
  { what: 'its overview', run: (world) => overview(world, editionOf(world)) },
  {
    what: 'its ranking file',
    run: (world) => rerankEdition(world.catalog, world.rankings, editionOf(world)),
  },
  {
    what: 'what it differs in from nothing',
    run: (world) => {
      const [was, is] = [worldOf(), world].map((each) => ({ ...each, problems: [] }));
      if (!was || !is) throw new Error('There are two.');
      diffMarkdown(diffCatalogs(was, is, editionOf(world)), (file) => file);
    },
  },
  {
    what: 'what an editor shows of two files',
    run: asked((language, path) => {
      language.lens(path);
      language.inlayHints(path, false);
      language.semanticTokens(path);
      language.documentSymbols(path);
      language.links(path);
      language.standing(path);
    }),
  },
  {
    what: 'hovers, completions and references',
    run: asked((language, path) => {
      for (let line = 0; line < 8; line++) {
        for (const column of [2, 8, 1000]) {
          const position = { line, column };
          language.hover(path, position);
          for (const item of language.completion(path, position).items.slice(0, 20))
            language.completionDocumentation(item);
          language.definition(path, position);
          language.references(path, position, true);
          language.additions(path, position);
        }
      }
    }),
  },
  {
    what: 'another id',
    run: asked((language, path) => {
      language.rename(path, { line: 0, column: 7 }, 'quite-another');
      language.renameFile(path, 'factories/quite-another.yaml');
    }),
  },
  { what: 'its symbols', run: asked((language) => language.workspaceSymbols('a')) },
  { what: 'its state', run: asked((language) => language.status()) },
  {
    what: 'a keystroke in each of ten files',
    run: ({ catalog, checker, rankings }) => {
      for (const path of catalog.pathsOf('factory').slice(0, 10)) {
        catalog.update([{ path, text: `${catalog.file(path)?.text ?? ''}# a comment\n` }]);
        for (const stale of checker.takeStale()) checker.problemsOf(stale);
        const edition = rankings.latestEdition();
        if (edition) rankings.list(edition).ids();
      }
    },
  },
];
