import type { Edition } from '../../catalog/entries.ts';
import { markdownTable } from '../../words/markdown-table.ts';
import { listWords } from '../../words/list-words.ts';
import { figuresTable, postTable, someMissing } from './post-table.ts';
import { frontMatterText } from './front-matter.ts';
import { lineStart, markdownLink, markdownText, proseMarkdown } from '../../words/prose-markdown.ts';
import { readProse, type Inline } from '../../words/prose.ts';
import type { Publication } from '../publication.ts';
import { sourceFacts } from '../source-facts.ts';
import { webAddress } from '../../words/web-address.ts';

/** An edition as a post of a Jekyll site: front matter, list, notes, and what stands behind the figures. */
export function post(publication: Publication): string {
  const { edition } = publication;
  const sections = [
    `# 🌐 ${markdownText(edition.title)}\n${intro(edition)}`,
    publication.rows.length === 0 ? 'No factory is ranked.\n' : postTable(publication),
    notes(edition),
    publication.rows.length === 0 ? '' : figures(publication),
    methodology(publication),
    sources(publication),
    `_${lastUpdated(edition)}_\n`,
  ];
  return (
    frontMatterText(edition.frontMatter) + sections.filter((section) => section !== '').join('\n---\n\n')
  );
}

/** When the post was published: `Last updated: November 2025`. */
export function lastUpdated({ published, asOf }: Edition): string {
  const [year = '', month = ''] = (published ?? asOf).split('-');
  const draft = published === undefined ? ' (draft)' : '';
  return `Last updated: ${months[Number(month) - 1] ?? month} ${year}${draft}`;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** In italics, as the post has it, unless the text has an emphasis of its own. */
function intro(edition: Edition): string {
  const paragraphs = readProse(edition.intro ?? '').map((inlines) =>
    inlines.some(isEmphasised) ? proseMarkdown(inlines) : `*${proseMarkdown(inlines)}*`,
  );
  return paragraphs.map((paragraph) => `\n${paragraph}\n`).join('');
}

function isEmphasised(inline: Inline): boolean {
  return inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'break';
}

function notes({ notes: items, asOf }: Edition): string {
  if (items.length === 0) return '';
  const lines = items.map((note) => `> - ${readProse(note).map(proseMarkdown).join('<br>')}\n`);
  return [`> **Notes (${asOf.slice(0, 4)}):**\n>\n`, ...lines, '{: .prompt-info }\n'].join('');
}

function figures(publication: Publication): string {
  const { ranking, unit } = publication;
  const missing = someMissing(publication)
    ? '\n† Of an accelerator in the mix the input is not known: it is left out, and the range is widened.\n'
    : '';
  const words = `Computed ${listWords(ranking).replace(' · ', ', listed ')}. Of each figure its range stands in parentheses; ${unit} are GPU-equivalents.`;
  return `## 📐 Computed figures\n\n${markdownText(words)}\n\n${figuresTable(publication)}${missing}`;
}

function methodology({ methodology: { sentences, constants } }: Publication): string {
  const rows = constants.map(({ name, value, source }) => [name, value, source?.title ?? source?.id ?? '—']);
  const columns = ['Constant', 'Value', 'Source'].map((head) => ({ head, align: 'left' as const }));
  const list = sentences.map((sentence) => `- ${lineStart(markdownText(sentence))}\n`).join('');
  return `## 🧮 Methodology\n\n${list}\n${markdownTable(columns, rows)}`;
}

function sources({ sources: { all } }: Publication): string {
  if (all.length === 0) return '';
  const lines = all.map((source) => {
    const facts = sourceFacts(source);
    const title = markdownLink(source.title ?? source.id, webAddress(source.url));
    return `1. ${lineStart(title)}${facts === '' ? '' : `, ${markdownText(facts)}`}${note(source.note)}\n`;
  });
  return `## 📚 Sources\n\n${lines.join('')}`;
}

function note(text: string | undefined): string {
  return text === undefined ? '' : `. ${readProse(text).map(proseMarkdown).join(' ')}`;
}
