import type { EntryKind } from '../../catalog/entries.ts';
import type { Path } from '../../document/node.ts';
import type { Desk } from '../desk.ts';
import type { Cursor } from './cursor.ts';
import type { Completion } from './item.ts';

/** A text with tab stops; its lines stand below one another wherever it is put in. */
interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly lines: readonly string[];
}

/** The snippets for what may stand at the cursor: a whole file where there is nothing yet, or an item of a list. */
export function snippetCompletions(desk: Desk, kind: EntryKind, cursor: Cursor): readonly Completion[] {
  const { path, column, gap, span, flow, quote } = cursor;
  if (flow || quote !== '') return [];
  return snippetsFor(desk, kind, path).map(({ label, description, lines }) => ({
    label,
    kind: 'snippet',
    detail: description,
    insert: gap + lines.join(`\n${' '.repeat(column)}`),
    snippet: true,
    span,
  }));
}

function snippetsFor(desk: Desk, kind: EntryKind, path: Path): readonly Snippet[] {
  if (path.length === 0) return files[kind]?.(desk) ?? [];
  const last = path.at(-1);
  if (typeof last !== 'number') return [];
  return items[kind]?.[path.filter((step) => typeof step === 'string').join('.')]?.(desk) ?? [];
}

type Snippets = (desk: Desk) => readonly Snippet[];

const statuses = 'announced,planned,construction,expansion,operational,decommissioned';

const files: Readonly<Partial<Record<EntryKind, Snippets>>> = {
  factory: (desk) => [
    {
      label: 'factory',
      description: 'a whole factory file',
      lines: [
        'name: ${1:Name}',
        'kind: ${2|cluster,campus,superfactory,programme|}',
        'owners: [${3:Owner}]',
        'location: {text: "${4:Town, Country}", country: ${5:US}}',
        `status: \${6|${statuses}|}`,
        'compute:',
        ...indented(batchLines(desk, 7), '  - '),
        'sources:',
        ...indented(sourceLines(11, '${10:source}'), '  - '),
        '$0',
      ],
    },
  ],
  hardware: () => [
    {
      label: 'hardware',
      description: 'a whole hardware file',
      lines: [
        'name: ${1:Vendor Name}',
        'aliases: [${2:Name}]',
        'vendor: ${3:Vendor}',
        'kind: ${4|gpu,superchip,apu,tpu,npu,wafer-scale|}',
        'released: ${5:2025-01}',
        'peak:',
        '  fp16: ${6:1000} TFLOP/s',
        '  fp8: ${7:2000} TFLOP/s',
        'memory: {capacity: ${8:192} GB, bandwidth: ${9:8} TB/s}',
        'tdp: ${10:1000} W',
        'sources:',
        ...indented(sourceLines(12, '${11:source}', 'released, peak, memory, tdp'), '  - '),
        '$0',
      ],
    },
  ],
  edition: () => [
    {
      label: 'edition',
      description: 'a whole edition file',
      lines: [
        'title: ${1:Title of the list}',
        'asOf: ${2:2025-12-31}',
        'size: ${3:20}',
        'metric: ${4|equivalents,headline,power,cost|}',
        'counts: ${5|announced,operational|}',
        '$0',
      ],
    },
  ],
};

const source: Snippets = () => [
  { label: 'source', description: 'a source', lines: sourceLines(2, '${1:source}') },
];

const items: Readonly<Partial<Record<EntryKind, Readonly<Record<string, Snippets>>>>> = {
  factory: {
    compute: (desk) => [
      { label: 'batch', description: 'a batch: what arrived together', lines: batchLines(desk, 1) },
    ],
    claims: () => [
      {
        label: 'claim of cost',
        description: 'what someone else says it costs',
        lines: ['{cost: ${1:\\$10B}, scope: ${2|total,hardware|}, date: ${3:2025}, source: ${4:source}}'],
      },
      {
        label: 'claim of power',
        description: 'what someone else says it draws',
        lines: ['{${1|power,itPower|}: ${2:1 GW}, date: ${3:2025}, source: ${4:source}}'],
      },
    ],
    'facility.sites': () => [
      {
        label: 'site',
        description: 'a site',
        lines: ['{place: ${1:Town}, country: ${2:US}, lat: ${3:0}, lon: ${4:0}}'],
      },
    ],
    sources: source,
  },
  hardware: {
    prices: () => [
      {
        label: 'price',
        description: 'a price from a day on',
        lines: ['{since: ${1:2025}, price: "${2:\\$30,000}", source: ${3:source}}'],
      },
    ],
    sources: source,
  },
  catalog: { sources: source },
  edition: {
    exclude: () => [
      {
        label: 'exclusion',
        description: 'a factory left out',
        lines: ['{factory: ${1:factory}, reason: ${2:why}}'],
      },
    ],
  },
};

function batchLines(desk: Desk, first: number): readonly string[] {
  const reference = desk.catalog.settings()?.reference ?? 'nvidia-h100-sxm';
  return [
    `hardware: \${${first}:${reference}}`,
    `count: \${${first + 1}:~10,000}`,
    `since: \${${first + 2}:2025}`,
    `source: \${${first + 3}:source}`,
  ];
}

function sourceLines(first: number, id: string, supports = 'compute, status'): readonly string[] {
  return [
    `id: ${id}`,
    `title: "\${${first}:Title}"`,
    `url: \${${first + 1}:https://}`,
    `date: \${${first + 2}:2025}`,
    `supports: [\${${first + 3}:${supports}}]`,
  ];
}

/** Lines after a mark, such as the dash of an item, and below it. */
function indented(lines: readonly string[], mark: string): readonly string[] {
  return lines.map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line);
}
