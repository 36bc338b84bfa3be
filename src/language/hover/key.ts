import type { EntryKind } from '../../catalog/entries.ts';
import { schemaAt, schemaOf, type Notation, type Schema } from '../../catalog/read/schemas.ts';
import type { Path } from '../../document/node.ts';
import { markdown, markdownCode, markdownText, schemaMarkdown } from '../../words/markdown.ts';
import { joined, type SafeMarkdown } from '../../words/safe-text.ts';
import { dimensions, type Dimension } from '../../quantity/dimension.ts';

/** A key: its meaning from the schema, the accepted notations, one example. */
export function keyHover(kind: EntryKind, path: Path): SafeMarkdown | undefined {
  const schema = schemaAt(kind, path) ?? (path.length === 0 ? schemaOf(kind) : undefined);
  if (schema?.description === undefined) return undefined;
  const [meaning, notation] = [schemaMarkdown(schema.description), notationOf(schema)];
  const key = String(path.at(-1));
  const example = schema.examples?.[0];
  const paragraphs = [
    markdown`**${markdownText(key)}** — ${meaning}`,
    ...(notation === undefined ? [] : [markdown`Write ${schemaMarkdown(notation)}.`]),
    ...choices(schema).map(schemaMarkdown),
    ...(example === undefined ? [] : [markdown`Example: ${markdownCode(`${key}: ${String(example)}`)}`]),
  ];
  return joined(paragraphs, markdown`\n\n`);
}

/** How a value may be written, in words. */
function notationOf({ notation }: Schema): string | undefined {
  if (notation === undefined) return undefined;
  if (isDimension(notation)) {
    const { expected, examples } = dimensions[notation];
    return `${expected}: ${examples.map((example) => `\`${example}\``).join(', ')}; also \`~\` about, \`+\` at least, \`≤\` at most, a range with \`–\`, a figure with its range: \`N (A–B)\``;
  }
  return otherNotations[notation];
}

export function isDimension(notation: Notation): notation is Dimension {
  return Object.hasOwn(dimensions, notation);
}

const otherNotations: Readonly<Record<Exclude<Notation, Dimension>, string>> = {
  date: 'a date: `2025`, `2025-06` or `2025-06-17`; a short date means its first day',
  country: 'a country code of two letters: `US`',
  path: 'a dotted path of this file: `compute`, `power.overhead`',
  hardware: 'the id of a file in hardware/',
  factory: 'the id of a file in factories/',
  edition: 'the id of a file in editions/',
  source: 'the id of a source, of this file or of catalog.yaml',
};

function choices({ enum: words, enumDescriptions }: Schema): readonly string[] {
  if (!words) return [];
  if (!enumDescriptions) return [`One of ${words.map((word) => `\`${String(word)}\``).join(', ')}.`];
  return [words.map((word, index) => `- \`${String(word)}\` ${enumDescriptions[index] ?? ''}`).join('\n')];
}
