// node --import ./scripts/host/tsx.mjs scripts/walkthrough-pictures.ts [--out images/walkthrough]
// The pictures of the walkthrough: what the extension says of our own catalog, drawn in the colours of whatever theme shows
// them. So there is one of each, small and sharp.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Catalog } from '../src/catalog/catalog.ts';
import { fileKind } from '../src/catalog/file-kind.ts';
import { LanguageService } from '../src/language/index.ts';
import { Rankings } from '../src/ranking/rankings.ts';
import { Checker } from '../src/rules/checker.ts';
import { rerankEdition } from '../src/views/rerank/rerank.ts';
import { listView, type ListView } from '../src/views/list/list-view.ts';
import { xmlText } from '../src/words/svg.ts';
import { fromRoot } from './host/paths.mjs';

/** The factory that is shown, and its count before and after. */
const shown = { file: 'factories/nvidia-coreweave-frontier.yaml', from: '~100,000', to: '~1,200,000' };

const colours = {
  ground: 'var(--vscode-editor-background, #fff)',
  text: 'var(--vscode-editor-foreground, #333)',
  quiet: 'var(--vscode-descriptionForeground, #717171)',
  line: 'var(--vscode-panel-border, #8884)',
  box: 'var(--vscode-editorHoverWidget-background, #f8f8f8)',
  border: 'var(--vscode-editorHoverWidget-border, #c8c8c8)',
  key: 'var(--vscode-textLink-foreground, #0066bf)',
  figure: 'var(--vscode-charts-green, #388a34)',
  mark: 'var(--vscode-editor-selectionBackground, #add6ff)',
} as const;
type Colour = keyof typeof colours;

const fonts = {
  code: 'var(--vscode-editor-font-family, monospace)',
  words: 'var(--vscode-font-family, system-ui, sans-serif)',
} as const;

/** A drawing that grows line by line. */
class Drawing {
  readonly #parts: string[] = [];

  text(x: number, y: number, text: string, colour: Colour = 'text', more = ''): this {
    this.#parts.push(`<text x="${x}" y="${y}" fill="${colours[colour]}"${more}>${xmlText(text)}</text>`);
    return this;
  }

  code(x: number, y: number, line: string): this {
    const [, before = '', key = '', rest = ''] = /^(\s*(?:- )?)([\w]+:)?(.*)$/.exec(line) ?? [];
    const spans = [
      `<tspan fill="${colours.text}">${xmlText(before)}</tspan>`,
      `<tspan fill="${colours.key}">${xmlText(key)}</tspan>`,
      `<tspan fill="${/\d/.test(rest) ? colours.figure : colours.text}">${xmlText(rest)}</tspan>`,
    ];
    this.#parts.push(
      `<text x="${x}" y="${y}" xml:space="preserve" font-family="${fonts.code}">${spans.join('')}</text>`,
    );
    return this;
  }

  box(
    x: number,
    y: number,
    width: number,
    height: number,
    fill: Colour = 'box',
    stroke: Colour = 'border',
  ): this {
    const colour = `fill="${colours[fill]}" stroke="${colours[stroke]}"`;
    this.#parts.push(`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" ${colour}/>`);
    return this;
  }

  bar(x: number, y: number, width: number, height: number, fill: Colour): this {
    this.#parts.push(`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours[fill]}"/>`);
    return this;
  }

  svg(height: number): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 ${height}" width="560" font-size="13" font-family="${fonts.words}">
<rect width="560" height="${height}" rx="4" fill="${colours.ground}" stroke="${colours.line}"/>
${this.#parts.join('\n')}
</svg>
`;
  }
}

const end = ' text-anchor="end"';

class Shown {
  readonly catalog = new Catalog();
  readonly rankings = new Rankings(this.catalog);
  readonly #language: LanguageService;

  constructor() {
    const root = fromRoot('catalog');
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
    this.catalog.update(
      paths
        .map((path) => path.replaceAll('\\', '/'))
        .filter(fileKind)
        .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
    );
    const { catalog, rankings } = this;
    const checker = new Checker(catalog, rankings);
    this.#language = new LanguageService({ catalog, rankings, checker, edition: () => this.edition });
  }

  /** The list as it was published: its counts are round. */
  get edition() {
    const edition = this.catalog.edition('2025H2');
    if (!edition) throw new Error('The catalog has no list 2025H2.');
    return edition;
  }

  get list(): ListView {
    return listView(this.catalog, this.rankings, this.edition, { metric: 'equivalents' });
  }

  get text(): string {
    return this.catalog.file(shown.file)?.text ?? '';
  }

  write(text: string): void {
    this.catalog.update([{ path: shown.file, text }]);
  }

  get lens(): string {
    return this.#language.lens(shown.file)?.title ?? '';
  }

  /** The table of the hover over the count, cell by cell. */
  get hover(): readonly (readonly string[])[] {
    const lines = this.text.split('\n');
    const line = lines.findIndex((each) => each.includes(`count: ${shown.from}`));
    const column = (lines[line] ?? '').indexOf(shown.from) + 1;
    const { markdown = '' } = this.#language.hover(shown.file, { line, column }) ?? {};
    const rows = markdown.split('\n').filter((each) => /^\| [A-Z]/.test(each));
    return rows.map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replace(/\\/g, '').trim()),
    );
  }

  /** Some of the lines of its file, around the count. */
  get lines(): readonly string[] {
    const lines = this.text.split('\n').map((line) => (line.length > 52 ? `${line.slice(0, 51)}…` : line));
    const at = lines.findIndex((line) => line.startsWith('compute:'));
    return [...lines.slice(0, 1), ...lines.slice(at, at + 4)];
  }
}

function catalogPicture({ catalog }: Shown): string {
  const drawing = new Drawing();
  const tree = [
    ['⌄ catalog', 0],
    ['⌄ factories', 1],
    ...catalog
      .allFactories()
      .slice(0, 3)
      .map(({ id }) => [`${id}.yaml`, 2] as const),
    ['⌄ hardware', 1],
    ...catalog
      .allHardware()
      .slice(0, 3)
      .map(({ id }) => [`${id}.yaml`, 2] as const),
    ['⌄ editions', 1],
    ['2025H2.yaml', 2],
    ['catalog.yaml', 1],
  ] as const;
  const says: Readonly<Record<string, string>> = {
    '⌄ factories': 'what is known of each, from whom',
    '⌄ hardware': 'peaks, power and prices',
    '⌄ editions': 'each list: its day, what it goes by',
    'catalog.yaml': 'every constant, with its source',
  };
  tree.forEach(([name, depth], index) => {
    const y = 28 + index * 22;
    drawing.text(20 + depth * 18, y, name);
    if (says[name] !== undefined) drawing.text(280, y, says[name], 'quiet');
  });
  return drawing.svg(28 + tree.length * 22);
}

function hoverPicture(world: Shown): string {
  const drawing = new Drawing().text(20, 28, world.lens, 'quiet', ' font-size="12"');
  world.lines.forEach((line, index) => drawing.code(20, 52 + index * 22, line));
  drawing.box(110, 150, 420, 112);
  drawing.text(310, 172, 'figure', 'quiet', end).text(510, 172, 'range', 'quiet', end);
  world.hover.slice(0, 3).forEach(([name = '', figure = '', range = ''], index) => {
    const y = 196 + index * 24;
    drawing
      .text(124, y, name)
      .text(350, y, figure, 'text', `${end} font-weight="600"`)
      .text(510, y, range, 'quiet', end);
  });
  return drawing.svg(280);
}

function editPicture(world: Shown): string {
  const drawing = new Drawing();
  const before = world.lens;
  world.write(world.text.replace(`count: ${shown.from}`, `count: ${shown.to}`));
  drawing.text(20, 28, before, 'quiet', ' font-size="12" text-decoration="line-through"');
  drawing.text(20, 48, world.lens, 'text', ' font-size="12"');
  const at = world.lines.findIndex((line) => line.includes(shown.to));
  drawing.bar(16, 57 + at * 22, 528, 22, 'mark');
  world.lines.forEach((line, index) => drawing.code(20, 72 + index * 22, line));
  const { rows } = world.list;
  rows.slice(0, 4).forEach((row, index) => {
    const y = 204 + index * 24;
    if (row.factory.file === shown.file) drawing.bar(16, y - 17, 528, 24, 'mark');
    drawRow(drawing, row, y);
  });
  return drawing.svg(300);
}

type Row = ListView['rows'][number];

/** A row of a list: its rank, its name, its equivalents with the range drawn, its power. */
function drawRow(drawing: Drawing, { rank, factory }: Row, y: number): void {
  const { equivalents, facilityPower } = factory.figures;
  const name = factory.name.length > 34 ? `${factory.name.slice(0, 33)}…` : factory.name;
  drawing.text(36, y, String(rank), 'text', end).text(50, y, name);
  if (!('absent' in equivalents)) {
    const scale = (value: number): number => 390 + (60 * Math.log10(value / 1e4)) / 2.6;
    const [low, high] = [scale(equivalents.low), scale(equivalents.high)].map(Math.round) as [number, number];
    drawing.text(375, y, equivalents.text, 'text', end);
    drawing.bar(low, y - 5, Math.max(2, high - low), 2, 'quiet');
    drawing.bar(Math.round(scale(equivalents.mid)) - 1, y - 8, 3, 8, 'figure');
  }
  drawing.text(535, y, 'absent' in facilityPower ? '—' : facilityPower.text, 'text', end);
}

function rerankPicture({ catalog, rankings, edition }: Shown): string {
  const { text } = rerankEdition(catalog, rankings, edition);
  const drawing = new Drawing();
  const lines = text.split('\n').slice(0, 10);
  lines.forEach((line, index) => {
    const short = line.length > 62 ? `${line.slice(0, 61)}…` : line;
    if (line.startsWith('#'))
      drawing.text(20, 28 + index * 22, short, 'quiet', ` font-family="${fonts.code}"`);
    else drawing.code(20, 28 + index * 22, short);
  });
  return drawing.svg(28 + lines.length * 22);
}

function publishPicture({ list }: Shown): string {
  const drawing = new Drawing().text(20, 32, list.title, 'text', ' font-size="17" font-weight="600"');
  drawing.text(20, 54, `as of ${list.asOf} · by GPU-equivalents`, 'quiet');
  drawing.text(36, 82, '#', 'quiet', end).text(50, 82, 'Factory', 'quiet');
  drawing.text(375, 82, list.unit, 'quiet', end).text(535, 82, 'power', 'quiet', end);
  drawing.bar(20, 90, 520, 1, 'line');
  list.rows.slice(0, 8).forEach((row, index) => drawRow(drawing, row, 110 + index * 24));
  return drawing.svg(310);
}

const { values } = parseArgs({
  options: { out: { type: 'string', default: fromRoot('images/walkthrough') } },
});
mkdirSync(values.out, { recursive: true });
const drawn = {
  catalog: catalogPicture,
  hover: hoverPicture,
  rerank: rerankPicture,
  publish: publishPicture,
  edit: editPicture,
};
for (const [name, draw] of Object.entries(drawn)) {
  writeFileSync(join(values.out, `${name}.svg`), draw(new Shown()));
  console.log(`${name}.svg`);
}
