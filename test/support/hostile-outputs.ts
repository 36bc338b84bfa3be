import assert from 'node:assert/strict';
import { entryPath } from '../../src/catalog/file-kind.ts';
import { factoryLens } from '../../src/language/lens.ts';
import { LanguageService } from '../../src/language/index.ts';
import { hintsIn } from '../../src/language/inlay-hints.ts';
import { hoverAt } from '../../src/language/hover/hover.ts';
import { linksIn } from '../../src/language/links.ts';
import { pictures } from '../../src/pictures/pictures.ts';
import { publicationOf } from '../../src/publish/publication.ts';
import { published, type PublishedFormat } from '../../src/publish/published.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { groupings, totalsOf } from '../../src/ranking/totals.ts';
import {
  comparisonJson,
  comparisonMarkdown,
  comparisonText,
} from '../../src/views/comparison/comparison-text.ts';
import { comparisonView } from '../../src/views/comparison/comparison-view.ts';
import { compareLists } from '../../src/views/comparison/comparison.ts';
import { diffMarkdown } from '../../src/views/diff/diff-markdown.ts';
import { diffText } from '../../src/views/diff/diff-text.ts';
import { diffCatalogs } from '../../src/views/diff/diff.ts';
import { explanationJson } from '../../src/views/explanation/explanation-json.ts';
import { explanationText } from '../../src/views/explanation/explanation-text.ts';
import { derivationView } from '../../src/views/explanation/derivation-view.ts';
import { explainFactory } from '../../src/views/explanation/explanation.ts';
import { historyView } from '../../src/views/list/list-history.ts';
import { rankingCsv } from '../../src/views/list/list-csv.ts';
import { rankingJson } from '../../src/views/list/list-json.ts';
import { rankingMarkdown, rankingText } from '../../src/views/list/list-table.ts';
import { listView } from '../../src/views/list/list-view.ts';
import { picturedList } from '../../src/views/pictured/pictured-list.ts';
import { listProblems } from '../../src/views/problems/problem-list.ts';
import { githubAnnotations } from '../../src/views/problems/problems-github.ts';
import { sarif } from '../../src/views/problems/problems-sarif.ts';
import { problemsText } from '../../src/views/problems/problems-text.ts';
import { rerankText } from '../../src/views/rerank/rerank-text.ts';
import { rerankEdition } from '../../src/views/rerank/rerank.ts';
import { totalsCsv, totalsJson } from '../../src/views/totals/totals-data.ts';
import { overPrint, totalsMarkdown, totalsPrint, totalsText } from '../../src/views/totals/totals-table.ts';
import { jsonText } from '../../src/words/json.ts';
import { labelText } from '../../src/words/label.ts';
import { painter, plainly } from '../../src/words/paint.ts';
import { joined } from '../../src/words/safe-text.ts';
import { base, worldOf, type Files } from '../rules/support/world.ts';
import { steering } from './hostile.ts';
import { scalarsOf } from './nodes.ts';
import {
  assertCommands,
  assertCsv,
  assertGithub,
  assertHover,
  assertJson,
  assertLeadsNowhere,
  assertMarkup,
  assertNone,
  assertNoneIn,
  assertPainted,
  assertPost,
  assertTerminal,
} from './output-checks.ts';
import { assertSite } from './site-checks.ts';
import { quotedYaml } from './written-yaml.ts';

/** A catalog in which every text that a person may write is the same one; ids and countries too, where `isWrong`. */
export function hostileFiles(text: string, isWrong: boolean): Files {
  const t = quotedYaml(text === '' ? ' ' : text);
  const source = `{id: ${isWrong ? t : 's'}, title: ${t}, url: ${t}, publisher: ${t}, licence: ${t}, note: ${t}, supports: [${isWrong ? t : 'compute'}]}`;
  return {
    'catalog.yaml': (base['catalog.yaml'] ?? '')
      .replace(
        'title: A sound catalog',
        `title: ${t}\nlist: {url: ${t}, licence: ${t}, publisher: ${t}, authors: [${t}]}`,
      )
      .replace('title: A survey', `title: ${t}, url: ${t}, note: ${t}`),
    'hardware/nvidia-h100-sxm.yaml': (base['hardware/nvidia-h100-sxm.yaml'] ?? '')
      .replace('name: NVIDIA H100 SXM5 80GB', `name: ${t}`)
      .replace('[H100]', `[${t}]`)
      .replace('vendor: NVIDIA', `vendor: ${t}`),
    'factories/alpha.yaml': `name: ${t}
aliases: [${t}]
kind: cluster
owners: [${t}]
ownersText: ${t}
location: {text: ${t}, place: ${t}, region: ${t}, country: ${isWrong ? t : 'US'}, lat: 47.23, lon: -119.85}
platform: ${t}
status: operational
statusNote: ${t}
${isWrong ? `partOf: ${t}\nsupersedes: [${t}]\n` : ''}compute:
  - {hardware: ${isWrong ? t : 'nvidia-h100-sxm'}, count: "100,000", since: 2024-10, published: ${t}, note: ${t}, caveat: ${t}, source: ${isWrong ? t : 's'}}
  - {count: ${isWrong ? t : '"5,000"'}, since: ${isWrong ? t : '2025'}, hardware: [nvidia-h100-sxm, nvidia-b200], note: ${t}}
claims:
  - {power: 300 MW, note: ${t}, source: s}
  - {cost: $100B, scope: total, note: ${t}, source: ${isWrong ? t : 's'}}
notes: ${t}
sources: [${source}]
`,
    'editions/2026H1.yaml': `title: ${t}
asOf: 2026-06-30
metric: equivalents
previous: ${isWrong ? t : '2025H2'}
intro: ${t}
notes: [${t}]
exclude: [{factory: ${isWrong ? t : 'beta'}, reason: ${t}}]
frontMatter: {tagline: ${t}}
`,
  };
}

/** A strange text, and a catalog of it. */
type Shown = ReturnType<typeof worldOf> & { readonly text: string };

/** Colours as a terminal gets them. */
const coloured = painter((style, text) => `\u001B[${style.length}m${text}\u001B[0m`);

/** What a strange text is shown in, and how to hold that it acts nowhere there. */
const media: Readonly<Record<string, (shown: Shown) => void | Promise<void>>> = {
  'what is wrong': ({ text, catalog, checker }) => {
    const problems = listProblems(catalog, checker);
    const pathOf = (file: string): string => `${text}/${file}`;
    assertTerminal(joined([...problemsText(catalog, problems, pathOf, plainly)]));
    assertPainted(joined([...problemsText(catalog, problems, pathOf, coloured)]));
    assertCommands(joined([...githubAnnotations(problems, pathOf)]), problems.length);
    assertJson(jsonText(sarif(problems, pathOf, '1.0.0')));
  },

  lists: ({ text, catalog, rankings }) => {
    for (const each of catalog.allEditions()) {
      const ranking = rankEdition(catalog, rankings, each, {}, 9);
      assertTerminal(rankingText(catalog, ranking, 120, plainly));
      assertPainted(rankingText(catalog, ranking, 60, coloured));
      assertGithub(rankingMarkdown(catalog, ranking));
      assertCsv(rankingCsv(catalog, ranking));
      assertJson(jsonText(rankingJson(text, ranking)));
      const reranking = rerankEdition(catalog, rankings, each);
      const nameOf = (id: string): string => catalog.factory(id)?.name ?? id;
      for (const paint of [plainly, coloured])
        assertPainted(rerankText(reranking, 'written', text, nameOf, paint));
    }
  },

  totals: ({ catalog, rankings }) => {
    for (const by of groupings) {
      const series = catalog.allEditions().map((each) => totalsOf(catalog, rankings, each, by));
      for (const print of [
        ...series.map((each) => totalsPrint(catalog, each)),
        overPrint(catalog, series, []),
      ]) {
        assertTerminal(totalsText(print, 80, plainly));
        assertPainted(totalsText(print, 80, coloured));
        assertGithub(totalsMarkdown(print));
      }
      assertCsv(totalsCsv(catalog, series));
      for (const each of series) assertJson(jsonText(totalsJson(catalog, each)));
    }
  },

  explanations: ({ text, catalog, rankings }) => {
    const pathOf = (file: string): string => `${text}/${file}`;
    for (const each of catalog.allEditions())
      for (const factory of catalog.allFactories()) {
        const explanation = explainFactory(catalog, rankings, each, factory);
        if (!explanation) continue;
        assertTerminal(explanationText(explanation, 100, plainly, pathOf));
        assertPainted(explanationText(explanation, 60, coloured, pathOf));
        assertJson(jsonText(explanationJson(text, explanation)));
      }
  },

  'what is published': async ({ catalog, rankings }) => {
    for (const { id } of catalog.allEditions()) await assertPublished({ catalog, rankings }, id);
  },

  differences: ({ text, ...world }) => {
    const { catalog, rankings } = world;
    const former = worldOf({ 'editions/2026H1.yaml': base['editions/2026H1.yaml'] ?? '' });
    const pathOf = (file: string): string => `${text}/${file}`;
    const sides = [former, world].map((side) => ({
      ...side,
      problems: listProblems(side.catalog, side.checker),
    }));
    for (const [before, after] of [sides, sides.toReversed()]) {
      if (!before || !after) continue;
      const diff = diffCatalogs(before, after, after.rankings.latestEdition());
      assertGithub(diffMarkdown(diff, pathOf));
      assertTerminal(diffText(diff, pathOf, plainly));
      assertPainted(diffText(diff, pathOf, coloured));
      assertJson(jsonText(diff));
    }
    const [one, other] = catalog.allEditions();
    if (!one || !other) return;
    const lists = [one, other].map((edition) => ({ catalog, rankings, edition }));
    const comparison = compareLists(lists[0]!, lists[1]!);
    assertGithub(comparisonMarkdown(comparison));
    assertTerminal(comparisonText(comparison, 120, plainly));
    assertPainted(comparisonText(comparison, 70, coloured));
    assertJson(jsonText(comparisonJson(text, comparison)));
    assertLeadsNowhere(comparisonView(comparison));
  },

  'an editor': ({ catalog, rankings, checker }) => {
    const context = { catalog, rankings, edition: rankings.latestEdition() };
    const language = new LanguageService({ ...context, checker, edition: () => context.edition });
    for (const file of catalog.files()) {
      const { lines } = catalog.document(file);
      for (const { start } of scalarsOf(catalog.document(file).root)) {
        const hover = hoverAt(context, file, start);
        if (hover) assertHover(hover.markdown);
      }
      for (const { text: hint } of hintsIn(context, file, false)) assertNone(hint, steering);
      for (const { url, tooltip } of linksIn(context, file)) {
        assert.match(url, /^https?:\/\/[^@\s]+$/);
        assertNone(tooltip, steering);
      }
      if (file.kind === 'factory')
        assert.doesNotMatch(labelText(factoryLens(context, file)), /(?<!\\)\$\(|\n/);
      for (const said of [language.documentSymbols(file.path), language.diagnostics(file.path)])
        assertNoneIn(said);
      for (const { start } of scalarsOf(catalog.document(file).root)) {
        const { items } = language.completion(file.path, lines.positionAt(start));
        assertNoneIn(items.map(({ label, detail }) => [label, detail]));
      }
    }
    assertNoneIn(language.workspaceSymbols('').map(({ name }) => name));
  },

  'a site': assertSite,

  'the panel': ({ catalog, rankings }) => {
    for (const edition of catalog.allEditions()) {
      const list = listView(catalog, rankings, edition, { top: 'all' });
      assertLeadsNowhere(list);
      const data = picturedList(catalog, rankings, edition);
      for (const { draw } of pictures) assertMarkup(draw(data).svg);
      for (const factory of catalog.allFactories()) {
        assertLeadsNowhere(derivationView(catalog, factory.id, list));
        assertLeadsNowhere(historyView({ catalog, rankings }, factory.id, list));
      }
    }
  },
};

/** What of a strange text is said in the media, or in one of them: nothing in it acts. */
export async function assertHarmless(text: string, isWrong: boolean, only?: string): Promise<void> {
  const shown = { text, ...worldOf(hostileFiles(text, isWrong)) };
  for (const [medium, assertIt] of Object.entries(media))
    if (only === undefined || only === medium) await assertIt(shown);
}

/** The media by their names. */
export const mediaNames: readonly string[] = Object.keys(media);

async function assertPublished(
  { catalog, rankings }: Pick<Shown, 'catalog' | 'rankings'>,
  id: string,
): Promise<void> {
  const edition = catalog.file(entryPath('edition', id)) && catalog.edition(id);
  const publication = edition && publicationOf(catalog, rankings, edition);
  if (!publication) return;
  const draw = (): Promise<typeof pictures> => Promise.resolve(pictures);
  const of = (
    ending: PublishedFormat['ending'],
    picture?: (typeof pictures)[number]['name'],
  ): Promise<string> => published({ catalog, rankings }, publication, ending, draw, picture);
  assertPost(await of('md'));
  assertMarkup(await of('html'));
  assertCsv(await of('csv'));
  assertJson(await of('json'));
  for (const { name } of pictures) assertMarkup(await of('svg', name));
}
