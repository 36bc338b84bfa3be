import type { EntryKind } from '../../catalog/entries.ts';
import { batchTemplate, fileSnippet, snippetText, sourceTemplate } from '../../catalog/new-files.ts';
import type { Path } from '../../document/node.ts';
import type { Cursor } from './cursor.ts';
import type { Completion } from './item.ts';

/** A text with tab stops; its lines stand below one another wherever it is put in. */
interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly lines: readonly string[];
}

/** The snippets for what may stand at the cursor: a whole file where there is nothing yet, or an item of a list. */
export function snippetCompletions(kind: EntryKind, cursor: Cursor): readonly Completion[] {
  const { path, column, gap, span, flow, quote } = cursor;
  if (flow || quote !== '') return [];
  return snippetsFor(kind, path).map(({ label, description, lines }) => ({
    label,
    kind: 'snippet',
    detail: description,
    insert: gap + lines.join(`\n${' '.repeat(column)}`),
    snippet: true,
    span,
  }));
}

function snippetsFor(kind: EntryKind, path: Path): readonly Snippet[] {
  if (path.length === 0) {
    const lines = fileSnippet(kind);
    return lines ? [{ label: kind, description: `a whole ${kind} file`, lines }] : [];
  }
  const last = path.at(-1);
  if (typeof last !== 'number') return [];
  return items[kind]?.[path.filter((step) => typeof step === 'string').join('.')] ?? [];
}

function snippet(label: string, description: string, ...template: readonly string[]): Snippet {
  return { label, description, lines: snippetText(template) };
}

const source = [snippet('source', 'a source', ...sourceTemplate('‹›'))];

const items: Readonly<Partial<Record<EntryKind, Readonly<Record<string, readonly Snippet[]>>>>> = {
  factory: {
    compute: [snippet('batch', 'a batch: what arrived together', ...batchTemplate())],
    claims: [
      snippet(
        'claim of cost',
        'what someone else says it costs',
        '{cost: ‹›, scope: ‹›, date: ‹›, source: ‹›}',
      ),
      snippet('claim of power', 'what someone else says it draws', '{power: ‹›, date: ‹›, source: ‹›}'),
    ],
    'facility.sites': [snippet('site', 'a site', '{place: ‹›, country: ‹›, lat: ‹›, lon: ‹›}')],
    sources: source,
  },
  hardware: {
    prices: [snippet('price', 'a price from a day on', '{since: ‹›, price: "‹›", source: ‹›}')],
    sources: source,
  },
  catalog: { sources: source },
  edition: {
    exclude: [snippet('exclusion', 'a factory left out', '{factory: ‹›, reason: ‹›}')],
  },
};
