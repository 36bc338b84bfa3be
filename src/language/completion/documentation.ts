import type { EntryKind } from '../../catalog/entries.ts';
import type { NamedKind } from '../../catalog/id.ts';
import { schemaAt } from '../../catalog/read/schemas.ts';
import type { Path } from '../../document/node.ts';
import { schemaMarkdown } from '../../words/markdown.ts';
import type { SafeMarkdown } from '../../words/safe-text.ts';
import { factoryHover } from '../hover/factory.ts';
import { hardwareHover } from '../hover/hardware.ts';
import { keyHover } from '../hover/key.ts';
import { editionHover } from '../hover/word.ts';
import type { LanguageContext } from '../language-context.ts';

/** What an item of a completion stands for: a key, a word that a key accepts, an entry. */
export type CompletionSubject =
  | { readonly of: 'key'; readonly kind: EntryKind; readonly path: Path }
  | { readonly of: 'word'; readonly kind: EntryKind; readonly path: Path; readonly word: string }
  | { readonly of: NamedKind; readonly id: string };

/** What is known of it, as Markdown; undefined where nothing is. */
export function documentationOf(
  context: LanguageContext,
  subject: CompletionSubject,
): SafeMarkdown | undefined {
  switch (subject.of) {
    case 'key':
      return keyHover(subject.kind, subject.path);
    case 'word': {
      const { enum: words, enumDescriptions } = schemaAt(subject.kind, subject.path) ?? {};
      const meaning = enumDescriptions?.[words?.indexOf(subject.word) ?? -1];
      return meaning === undefined ? undefined : schemaMarkdown(meaning);
    }
    case 'hardware':
      return hardwareHover(context, subject.id);
    case 'factory':
      return factoryHover(context, subject.id)?.markdown;
    case 'edition':
      return editionHover(context, subject.id);
  }
}
