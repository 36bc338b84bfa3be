import type { Edition } from '../../catalog/entries.ts';
import { listWords } from '../../words/list-words.ts';
import {
  brokenLines,
  frontMatter,
  markdownLink,
  markdownTable,
  postMarkdown,
  postProse,
  postText,
} from '../../words/markdown.ts';
import { readProse, type Inline } from '../../words/prose.ts';
import { joined, type SafePost } from '../../words/safe-text.ts';
import { sourceFacts } from '../../words/source-words.ts';
import { webAddress } from '../../words/web-address.ts';
import {
  correctionHeads,
  correctionsTitle,
  correctionsView,
} from '../../views/corrections/corrections-view.ts';
import { lastUpdated, type Publication } from '../publication.ts';
import { figuresTable, postTable, figureNotes } from './post-table.ts';

/** An edition as a post of a Jekyll site: front matter, list, notes, and what stands behind the figures. */
export function post(publication: Publication): SafePost {
  const { edition } = publication;
  const some = publication.rows.length > 0;
  const sections = [
    postMarkdown`# 🌐 ${postText(edition.title)}\n${intro(edition)}`,
    some ? postTable(publication) : postMarkdown`No factory is ranked.\n`,
    notes(edition),
    corrections(publication),
    some ? figures(publication) : postMarkdown``,
    methodology(publication),
    sources(publication),
    closing(edition),
  ];
  const body = joined(
    sections.filter((section) => section !== ''),
    postMarkdown`\n---\n\n`,
  );
  return postMarkdown`${frontMatter(edition.frontMatter)}${body}`;
}

/** In italics, as the post has it, unless the text has an emphasis of its own. */
function intro(edition: Edition): SafePost {
  const paragraphs = readProse(edition.intro ?? '').map((inlines) =>
    inlines.some(isEmphasised) ? postProse(inlines) : postMarkdown`*${postProse(inlines)}*`,
  );
  return joined(paragraphs.map((paragraph) => postMarkdown`\n${paragraph}\n`));
}

function isEmphasised(inline: Inline): boolean {
  return inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'break';
}

/** A note that says what the post as a whole rests on stands at its end. */
function isSourceNote(note: string): boolean {
  return /^sources?:\s/i.test(note);
}

function notes({ notes: all, asOf }: Edition): SafePost {
  const items = all.filter((note) => !isSourceNote(note));
  if (items.length === 0) return postMarkdown``;
  const lines = items.map((note) => postMarkdown`> - ${brokenLines(readProse(note).map(postProse))}\n`);
  const head = postMarkdown`> **Notes (${postText(asOf.slice(0, 4))}):**\n>\n`;
  return postMarkdown`${head}${joined(lines)}{: .prompt-info }\n`;
}

function closing(edition: Edition): SafePost {
  const said = edition.notes.filter(isSourceNote).flatMap((note) => readProse(note).map(postProse));
  const lines = [postText(lastUpdated(edition)), ...said].map((line) => postMarkdown`_${line}_`);
  return postMarkdown`${joined(lines, postMarkdown`<br>\n`)}\n`;
}

/** What of a published list is not as it was published. */
function corrections({ corrections: found, unit }: Publication): SafePost {
  if (!found) return postMarkdown``;
  const { summary, lines, notes: marks } = correctionsView(found, unit);
  const rows = lines.map(({ name, published, corrected, when, why }) => [
    postText(name),
    ...[[published], [corrected], when, why].map(
      (texts) => brokenLines(texts.map(postText)) || postMarkdown`—`,
    ),
  ]);
  const columns = correctionHeads.map((head) => ({ head: postText(head), align: 'left' as const }));
  const words = `${summary} The list above has the figures of today.`;
  return postMarkdown`## ✏️ ${postText(correctionsTitle)}\n\n${postText(words)}\n\n${markdownTable(columns, rows)}${joined(marks.map((mark) => postMarkdown`\n${postText(mark)}\n`))}`;
}

function figures(publication: Publication): SafePost {
  const { ranking, unit } = publication;
  const notes = joined(figureNotes(publication).map((each) => postMarkdown`\n${postText(each)}\n`));
  const words = `Computed ${listWords(ranking).replace(' · ', ', listed ')}. Of each figure its range stands in parentheses; ${unit} are GPU-equivalents.`;
  return postMarkdown`## 📐 Computed figures\n\n${postText(words)}\n\n${figuresTable(publication)}${notes}`;
}

function methodology({ methodology: { sentences, constants } }: Publication): SafePost {
  const rows = constants.map(({ name, value, source }) =>
    [name, value, source?.title ?? source?.id ?? '—'].map(postText),
  );
  const columns = ['Constant', 'Value', 'Source'].map((head) => ({
    head: postText(head),
    align: 'left' as const,
  }));
  const list = joined(sentences.map((sentence) => postMarkdown`- ${postText(sentence)}\n`));
  return postMarkdown`## 🧮 Methodology\n\n${list}\n${markdownTable(columns, rows)}`;
}

function sources({ sources: { all } }: Publication): SafePost {
  if (all.length === 0) return postMarkdown``;
  const lines = all.map((source) => {
    const title = markdownLink(postText(source.title ?? source.id), webAddress(source.url));
    const facts = sourceFacts(source).map((fact) => postMarkdown`, ${postText(fact)}`);
    return postMarkdown`1. ${title}${joined(facts)}${note(source.note)}\n`;
  });
  return postMarkdown`## 📚 Sources\n\n${joined(lines)}`;
}

function note(text: string | undefined): SafePost {
  if (text === undefined) return postMarkdown``;
  return postMarkdown`. ${joined(readProse(text).map(postProse), postMarkdown` `)}`;
}
