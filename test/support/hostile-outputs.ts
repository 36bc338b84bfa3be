import assert from 'node:assert/strict';
import { entryPath } from '../../src/catalog/file-kind.ts';
import { factoryLens } from '../../src/language/lens.ts';
import { hintsIn } from '../../src/language/inlay-hints.ts';
import { hoverAt } from '../../src/language/hover/hover.ts';
import { linksIn } from '../../src/language/links.ts';
import { pictures } from '../../src/pictures/pictures.ts';
import { publicationOf } from '../../src/publish/publication.ts';
import { published, type PublishedFormat } from '../../src/publish/published.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { comparisonMarkdown, comparisonText } from '../../src/views/comparison/comparison-text.ts';
import { compareLists } from '../../src/views/comparison/comparison.ts';
import { diffMarkdown } from '../../src/views/diff/diff-markdown.ts';
import { diffText } from '../../src/views/diff/diff-text.ts';
import { diffCatalogs } from '../../src/views/diff/diff.ts';
import { explanationJson } from '../../src/views/explanation/explanation-json.ts';
import { explanationText } from '../../src/views/explanation/explanation-text.ts';
import { explainFactory } from '../../src/views/explanation/explanation.ts';
import { rankingCsv } from '../../src/views/list/list-csv.ts';
import { rankingJson } from '../../src/views/list/list-json.ts';
import { rankingMarkdown, rankingText } from '../../src/views/list/list-table.ts';
import { listProblems } from '../../src/views/problems/problem-list.ts';
import { githubAnnotations } from '../../src/views/problems/problems-github.ts';
import { sarif } from '../../src/views/problems/problems-sarif.ts';
import { problemsText } from '../../src/views/problems/problems-text.ts';
import { rerankText } from '../../src/views/rerank/rerank-text.ts';
import { rerankEdition } from '../../src/views/rerank/rerank.ts';
import { jsonText } from '../../src/words/json.ts';
import { labelText } from '../../src/words/label.ts';
import { plainly } from '../../src/words/paint.ts';
import { parseCsv } from '../publish/support/csv.ts';
import { base, worldOf, type Files } from '../rules/support/world.ts';
import { steering } from './hostile.ts';
import { scalarsOf } from './nodes.ts';
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

/** All that is said of a catalog in every medium: nothing in it acts. */
export async function assertHarmless(text: string, isWrong: boolean): Promise<void> {
  const world = worldOf(hostileFiles(text, isWrong));
  const { catalog, rankings, checker } = world;
  const former = worldOf({ 'editions/2026H1.yaml': base['editions/2026H1.yaml'] ?? '' });
  const pathOf = (file: string): string => `${text}/${file}`;
  const problems = listProblems(catalog, checker);
  assertTerminal(problemsText(catalog, problems, pathOf, plainly));
  assertCommands(githubAnnotations(problems, pathOf), problems.length);
  assertJson(jsonText(sarif(problems, pathOf, '1.0.0')));
  const edition = rankings.latestEdition();
  for (const each of catalog.allEditions()) {
    const ranking = rankEdition(catalog, rankings, each, {}, 9);
    assertTerminal(rankingText(catalog, ranking, 120, plainly));
    assertGithub(rankingMarkdown(catalog, ranking));
    assertCsv(rankingCsv(catalog, ranking));
    assertJson(jsonText(rankingJson(text, ranking)));
    const reranking = rerankEdition(catalog, rankings, each);
    assertTerminal(rerankText(reranking, 'written', text, (id) => catalog.factory(id)?.name ?? id, plainly));
    await assertPublished(world, each.id);
    for (const factory of catalog.allFactories()) {
      const explanation = explainFactory(catalog, rankings, each, factory);
      if (!explanation) continue;
      assertTerminal(explanationText(explanation, 100, plainly, pathOf));
      assertJson(jsonText(explanationJson(text, explanation)));
    }
  }
  for (const [was, is] of [
    [former, world],
    [world, former],
  ] as const) {
    const sides = [was, is].map((side) => ({ ...side, problems: listProblems(side.catalog, side.checker) }));
    const [before, after] = sides;
    if (!before || !after) continue;
    const diff = diffCatalogs(before, after, after.rankings.latestEdition());
    assertGithub(diffMarkdown(diff, pathOf));
    assertTerminal(diffText(diff, pathOf, plainly));
    assertJson(jsonText(diff));
  }
  const [one, other] = catalog.allEditions();
  if (one && other) {
    const comparison = compareLists(
      { catalog, rankings, edition: one },
      { catalog, rankings, edition: other },
    );
    assertGithub(comparisonMarkdown(comparison));
    assertTerminal(comparisonText(comparison, 120, plainly));
  }
  const context = { catalog, rankings, edition };
  for (const file of catalog.files()) {
    for (const { start } of scalarsOf(catalog.document(file).root)) {
      const hover = hoverAt(context, file, start);
      if (hover) assertHover(hover.markdown);
    }
    for (const { text: hint } of hintsIn(context, file, false)) assertNone(hint, steering);
    for (const { url, tooltip } of linksIn(context, file)) {
      assert.match(url, /^https?:\/\/[^@\s]+$/);
      assertNone(tooltip, steering);
    }
    if (file.kind === 'factory') assert.doesNotMatch(labelText(factoryLens(context, file)), /(?<!\\)\$\(|\n/);
  }
}

async function assertPublished({ catalog, rankings }: ReturnType<typeof worldOf>, id: string): Promise<void> {
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

function assertTerminal(text: string): void {
  assertNone(text, steering);
}

function assertJson(text: string): void {
  assertNone(text, steering);
  JSON.parse(text);
}

/** Each line is one command of ours, and there are no more than problems. */
function assertCommands(text: string, count: number): void {
  assertTerminal(text);
  const lines = text.split('\n').filter((line) => line !== '');
  assert.equal(lines.length, count);
  for (const line of lines) assert.match(line, /^::(?:error|warning|notice) file=[^,:]*,[^:]*::[^\r\n]*$/);
}

/** As many cells in each row as in the head, and none a formula. */
function assertCsv(text: string): void {
  const [head = [], ...rows] = parseCsv(text);
  for (const row of rows) {
    assert.equal(row.length, head.length);
    for (const cell of row) {
      assertNone(cell, /^[=+@\t\r\n＝＋＠]|^[-－](?!\d)/);
      assertNone(cell.replace(/[\t\r\n]/g, ' '), steering);
    }
  }
}

/** Markdown without what a backslash or a reference makes a plain sign of. */
function marksOf(text: string): string {
  return text.replace(/\\[!-/:-@[-`{-~]/g, '¤').replace(/&#\d+;|&(?:amp|lt|gt|quot);/g, '¤');
}

/** That nothing of a text is so, with what stands around it where something is. */
function assertNone(text: string, pattern: RegExp): void {
  const at = pattern.exec(text)?.index;
  assert.ok(
    at === undefined,
    `${String(pattern)}: ${text.slice(Math.max(0, (at ?? 0) - 80), (at ?? 0) + 80)}`,
  );
}

function assertLinks(marks: string, allowed: RegExp): void {
  for (const [, target = ''] of marks.matchAll(/\]\(([^)]*)\)?/g)) assert.match(target, allowed);
  assertNone(marks, /!\[/);
  assertNone(marks.replace(/\]\([^)]*\)/g, ''), /:\/\/[^\s,.)]|\bwww\./i);
}

function assertGithub(text: string): void {
  assertTerminal(text);
  const marks = marksOf(text);
  assertLinks(marks, /^https?:\/\//);
  assertNone(marks, /<(?!\/?(?:details|summary|sub|br|b|code)>)|(?<![\w])@\w|\bGH-\d/);
}

function assertPost(text: string): void {
  // Front matter is data, and as it was written.
  const [, front = '', ...body] = text.split(/^---$/m);
  assertNone(front, /(?!\n)\p{Cc}|\p{Cs}/u);
  const marks = marksOf(body.join('---').replace(/^\{: \.prompt-\w+ \}$/gm, ''));
  assertTerminal(body.join('---'));
  assertLinks(marks, /^(?:https?:\/\/|#)/);
  assertNone(marks, /\{\{|\{%|\{:|<(?!\/?(?:br|code)>)/);
}

function assertHover(text: string): void {
  assertTerminal(text);
  const marks = marksOf(text.replace(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, ''));
  assertLinks(marks, /^(?:https?:\/\/|command:aiFactories\.explain\?)/);
  assertNone(marks, /<[a-z!/]|(?<!\\)\$\(/i);
}

/** HTML and SVG: tags of ours only, none that acts, and links that lead into the page or to the web. */
function assertMarkup(text: string): void {
  assertTerminal(text);
  const body = text.replace(/^<\?xml[^>]*\?>|<style>[^<]*<\/style>/g, '');
  for (const [tag] of body.matchAll(/<[^>]*>?/g)) {
    assert.match(tag, /^<(?:!doctype html|\/?[a-zA-Z][\w-]*(?:\s+[\w:-]+(?:="[^"<>]*")?)*\s*\/?)>$/i, tag);
    assertNone(
      tag.replace(/"[^"]*"/g, '""'),
      /^<(?:script|iframe|object|embed|img|base|form|foreignObject|link)\b|\son\w+=/i,
    );
    const href = /\s(?:xlink:)?(?:href|src|action)="([^"]*)"/i.exec(tag)?.[1];
    if (href !== undefined) assert.match(href, /^(?:#|https?:\/\/[^@]*$)/, tag);
  }
  assert.doesNotMatch(body.replace(/<[^>]*>/g, ''), /[<>]/);
}
