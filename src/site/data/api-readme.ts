import { github, githubText, markdownLink, markdownTable } from '../../words/markdown.ts';
import { joined, type SafeGithub } from '../../words/safe-text.ts';
import { sourceFacts } from '../../words/source-words.ts';
import { webAddress } from '../../words/web-address.ts';
import { licenceAddress } from '../layout.ts';
import type { CatalogData } from './catalog-data.ts';
import type { PackagedList } from './data-package.ts';

/** What is in the folder of the data, and what whoever uses it must name: a page of Markdown. */
export function apiReadme(data: CatalogData, lists: readonly PackagedList[]): SafeGithub {
  const { settings } = data;
  const { list } = settings;
  const licence = list?.licence;
  const under =
    licence === undefined
      ? github`catalog.yaml states no licence for this data as a whole.`
      : github`This data as a whole is under ${markdownLink(githubText(licence), webAddress(licenceAddress(licence)))}${
          list?.publisher === undefined ? github`` : github`, published by ${githubText(list.publisher)}`
        }.`;
  const sources = data.licensedSources().map(({ source }) => {
    const title = markdownLink(githubText(source.title ?? source.id), webAddress(source.url));
    return github`- ${joined([title, ...sourceFacts(source).map(githubText)], github`, `)}\n`;
  });
  const rows = lists.map(({ facts, json, csv }) => [
    githubText(facts.title),
    markdownLink(githubText(json), undefined),
    markdownLink(githubText(csv), undefined),
  ]);
  const columns = ['List', 'JSON', 'CSV'].map((head) => ({ head: githubText(head) }));
  return github`# ${githubText(settings.title)}: the data

\`index.json\` says where everything is. Each file is described by the JSON Schema of its format in \`schemas/\`; figures are
unrounded, in plain units: accelerators, GPU-equivalents, W, USD, Wh per year, as low, mid and high. A format whose meaning
changes has another number at its end; keys may be added.

${rows.length === 0 ? github`There is no list yet.\n` : markdownTable(columns, rows)}
- \`factories/<id>.json\`: a factory with its figures, how they came about, its batches, claims and sources.
- \`hardware/<id>.json\`: an accelerator, and what one comes to.
- \`totals.json\`: sums by country, owner, accelerator, status and kind.
- \`datapackage.json\`: the same as a Data Package. \`CITATION.cff\`: how to cite it.

## Licences

${under}

${sources.length === 0 ? github`No source states a licence.\n` : github`Figures rest on these sources. Name those whose licence asks for it wherever their figures go:\n\n${joined(sources)}`}`;
}
