import assert from 'node:assert/strict';
import { CatalogDesk } from '../../../src/panel/answers/catalog-desk.ts';
import { ListRows } from '../../../src/panel/answers/list-rows.ts';
import { PanelAnswers } from '../../../src/panel/answers/panel-answers.ts';
import type { RowsAsked, ToPanel } from '../../../src/panel/protocol.ts';
import { columns } from '../../../src/panel/rows/columns.ts';
import { extentsOf } from '../../../src/panel/rows/extents.ts';
import { noFilter } from '../../../src/panel/rows/row-filter.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

const first: RowsAsked = { filter: noFilter, sort: undefined, from: 0, to: 50, choices: false };
const pathOf = (at: number): string => `factories/factory-${at}.yaml`;
const textOf = (at: number, count: number): string =>
  factoryText(`Factory ${(at * 37) % 997}`, `~${count}`, at % 3 === 0 ? '[h100, b100]' : '[h100]');

/** So many factories, and a panel of them all. */
class Many {
  readonly test: TestCatalog;
  readonly desk: CatalogDesk;
  readonly answers: PanelAnswers;
  readonly copied: string[] = [];
  #sent: ToPanel[] = [];

  constructor(count: number) {
    this.test = new TestCatalog(
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [pathOf(at), textOf(at, 1000 + ((at * 7919) % 50_000))]),
      ),
    );
    const { catalog, rankings } = this.test;
    this.desk = new CatalogDesk(
      { catalog, rankings, isLoaded: true, currentEdition: () => this.test.edition() },
      () => import('../../../src/pictures/pictures.ts'),
    );
    this.answers = new PanelAnswers({
      post: (message) => this.#sent.push(message),
      desk: () => ({ desk: this.desk, catalog: '' }),
      perform: () => undefined,
      copy: (text) => this.copied.push(text),
      start: (_what, task) => void task(),
      later: () => undefined,
    });
  }

  open(rows = first): void {
    this.answers.receive({ type: 'ready', choice: { top: 'all' }, show: { kind: 'table' }, open: [], rows });
    this.answers.show();
  }

  edit(at: number, count: number): void {
    this.test.write({ [pathOf(at)]: textOf(at, count) });
    this.answers.show();
  }

  /** What was sent since this was last asked, and how many bytes that is. */
  sent(): { readonly messages: readonly ToPanel[]; readonly bytes: number } {
    const messages = this.#sent;
    this.#sent = [];
    return { messages, bytes: messages.reduce((sum, message) => sum + JSON.stringify(message).length, 0) };
  }
}

describe('A panel of very many rows', function () {
  this.timeout(60_000);

  it('is sent what is in view, and of an edit what it changed', () => {
    const many = new Many(2000);
    many.open();
    const opened = many.sent();
    assert.deepEqual(
      opened.messages.map(({ type }) => type),
      ['view'],
    );
    assert.ok(opened.bytes < 150_000, `${opened.bytes}`);
    // To the very top: every row in view has another rank.
    many.edit(1234, 900_000);
    const edited = many.sent();
    assert.deepEqual(
      edited.messages.map(({ type }) => type),
      ['change'],
    );
    assert.ok(edited.bytes < 10_000, `${edited.bytes}`);
    many.edit(1, 1001);
    assert.ok(many.sent().bytes < 10_000);
  });

  it('has the rows in view wherever it is scrolled, sorted and filtered', () => {
    const many = new Many(500);
    many.open();
    many.sent();
    many.answers.receive({
      type: 'rows',
      rows: {
        ...first,
        from: 480,
        to: 540,
        sort: { column: 'cost', descending: false },
        active: 'factory-7',
      },
    });
    const { shown } = many.answers;
    assert.ok(shown);
    const { span, rows } = shown;
    assert.deepEqual([span.from, span.length, span.count], [440, 60, 500]);
    assert.ok(rows.some(({ factory }) => factory.id === 'factory-7'));
    assert.ok(Object.hasOwn(span.places, 'factory-7'));
  });

  it('copies all rows that pass, not only those in view', () => {
    const many = new Many(400);
    many.open({ ...first, filter: { ...noFilter, text: 'factory' } });
    many.answers.receive({ type: 'copy', as: 'csv', columns: ['rank', 'name'] });
    many.answers.receive({ type: 'copy', as: 'markdown', columns: ['rank', 'name'] });
    const [csv = '', markdown = ''] = many.copied;
    assert.equal(csv.trim().split('\r\n').length, 401);
    assert.equal(markdown.match(/^\| +\d+ \|/gm)?.length, 400);
  });

  it('keeps through edits what it would make anew', () => {
    const many = new Many(300);
    const list = (): Extract<ReturnType<CatalogDesk['list']>, { kind: 'list' }> => {
      const found = many.desk.list({ top: 'all' });
      assert.ok(found.kind === 'list');
      return found;
    };
    for (const { id } of columns) {
      for (const descending of [true, false]) {
        const asked = { ...first, to: 300, sort: { column: id, descending } };
        const kept = new ListRows(list().lines);
        kept.window(asked, Infinity, []);
        for (const [at, count] of [
          [5, 77_777],
          [290, 1],
          [41, 1234],
          [5, 12],
        ] as const) {
          many.test.write({ [pathOf(at)]: textOf(at, count) });
          const after = kept.window(asked, Infinity, ['factory-41']);
          assert.deepEqual(after, new ListRows(list().lines).window(asked, Infinity, ['factory-41']), id);
        }
      }
    }
  });

  it('follows an edit of a good part of the list at once', () => {
    const many = new Many(300);
    const found = many.desk.list({ top: 'all' });
    assert.ok(found.kind === 'list');
    const asked = { ...first, to: 300, sort: { column: 'cost', descending: false } };
    const kept = new ListRows(found.lines);
    kept.window(asked, Infinity, []);
    const files = Array.from({ length: 200 }, (_, at) => [pathOf(at), textOf(at + 1, 5000 + at)] as const);
    many.test.write(Object.fromEntries(files));
    const after = kept.window(asked, Infinity, []);
    assert.deepEqual(after, new ListRows(found.lines).window(asked, Infinity, []));
    assert.equal(found.lines.words('factory-7')?.name, `Factory ${(8 * 37) % 997}`);
  });

  it('finds what one finds from scratch, whatever was typed before', () => {
    const many = new Many(300);
    const found = many.desk.list({ top: 'all' });
    assert.ok(found.kind === 'list');
    const kept = new ListRows(found.lines);
    const typed = [
      'f',
      'factory',
      'factory 1',
      'factory 12',
      'factory 1',
      '12 3',
      '12 37',
      'É',
      'E1',
      '',
      'h100 b',
    ];
    for (const [at, text] of typed.entries()) {
      for (const sort of [undefined, { column: 'name', descending: false }]) {
        const asked = { ...first, filter: { ...noFilter, text }, to: 300, sort };
        assert.deepEqual(
          kept.window(asked, 20, ['factory-41']),
          new ListRows(found.lines).window(asked, 20, ['factory-41']),
          text,
        );
      }
      many.test.write({ [pathOf(at)]: textOf(at + 3, 9000 * at) });
    }
  });

  it('has rows by their moves in a new order when the list before says something else', () => {
    const many = new Many(2);
    const before = (ids: readonly string[]): void => {
      const rows = ids.map((id, at) => `  - {rank: ${at + 1}, id: ${id}}\n`).join('');
      many.test.write({
        'editions/2024H2.yaml': 'title: T\nasOf: 2024-12-31\nmetric: equivalents\n',
        'editions/2024H2.ranking.yaml': `edition: 2024H2\nasOf: 2024-12-31\nmetric: equivalents\ncounts: announced\nrows:\n${rows}`,
      });
    };
    before(['factory-0', 'factory-1']);
    many.open({ ...first, sort: { column: 'move', descending: false } });
    const shown = (): unknown => many.answers.shown?.rows.map(({ factory, move }) => [factory.id, move]);
    assert.deepEqual(shown(), [
      ['factory-0', 'down'],
      ['factory-1', 'up'],
    ]);
    before(['factory-1', 'factory-0']);
    many.answers.show();
    assert.deepEqual(shown(), [
      ['factory-1', 'same'],
      ['factory-0', 'same'],
    ]);
  });

  it('leaves each column the room that its texts take, and the scale of its ends', () => {
    const many = new Many(300);
    const found = many.desk.list({ top: 'all' });
    assert.ok(found.kind === 'list');
    const { rows, span } = new ListRows(found.lines).window({ ...first, to: 300 }, Infinity, []);
    const exact = extentsOf(rows, 300);
    assert.deepEqual(span.extents.scales, exact.scales);
    for (const [id, length] of Object.entries(exact.lengths))
      assert.ok((span.extents.lengths[id] ?? 0) >= length, `${id}: ${span.extents.lengths[id]} of ${length}`);
  });
});
