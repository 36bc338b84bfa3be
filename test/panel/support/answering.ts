import { PanelAnswers } from '../../../src/panel/answers/panel-answers.ts';
import type { Desk, DeskList } from '../../../src/panel/answers/desk.ts';
import type { Lines } from '../../../src/panel/answers/lines.ts';
import type { Choice, FromPanel } from '../../../src/panel/protocol.ts';
import type { ListRow, ListView } from '../../../src/views/list/list-view.ts';

/** What a page under test is answered by: the panel’s own answers over a list that the test made up. In the page itself. */
export interface Answering {
  /** What the page said. */
  readonly said: FromPanel[];
  /** What was put on the clipboard. */
  readonly copied: string[];
  /** How many bytes the page was sent since this was last asked. */
  takeSent(): number;
  say(message: FromPanel): void;
  /** Gives the page another list, or that list as an edit has left it. */
  show(list: ListView, how: 'anew' | 'edited'): void;
  /** Asks for the row of a factory. */
  reveal(factory: string): void;
}

/** The rows of a list that was made up; each edit brings another, of which all may have changed. */
class MadeLines implements Lines {
  #list: ListView;
  #rows = new Map<string, ListRow>();
  #touched = new Set<string>();

  constructor(list: ListView) {
    this.#list = list;
    this.take(list);
  }

  take(list: ListView): void {
    const before = this.#rows;
    this.#list = list;
    this.#rows = new Map(list.rows.map((row) => [row.factory.id, row]));
    for (const id of new Set([...before.keys(), ...this.#rows.keys()]))
      if (before.get(id)?.factory !== this.#rows.get(id)?.factory) this.#touched.add(id);
  }

  get rankedCount(): number {
    return this.#list.rows.length;
  }

  get length(): number {
    return this.#list.length;
  }

  slice(from: number, to: number): readonly string[] {
    return this.#list.rows.slice(from, to).map(({ factory }) => factory.id);
  }

  rankOf(id: string): number | undefined {
    return this.#rows.get(id)?.rank;
  }

  words(id: string): ListRow['factory'] | undefined {
    return this.#rows.get(id)?.factory ?? this.#list.rows.find(({ factory }) => factory.id === id)?.factory;
  }

  figures(id: string): ReturnType<Lines['figures']> {
    return this.#rows.get(id)?.factory.figures as ReturnType<Lines['figures']>;
  }

  sortable(id: string): ListRow | undefined {
    return this.#rows.get(id);
  }

  row(id: string): ListRow | undefined {
    return this.#rows.get(id);
  }

  takeTouched(): ReadonlySet<string> {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  takeMoved(): boolean {
    return true;
  }
}

/** A list that was made up, in place of a catalog. */
class MadeDesk implements Desk {
  #list: ListView | undefined;
  #lines: MadeLines | undefined;

  take(list: ListView, how: 'anew' | 'edited'): void {
    this.#list = list;
    if (this.#lines && how === 'edited') this.#lines.take(list);
    else this.#lines = new MadeLines(list);
  }

  list(): ReturnType<Desk['list']> {
    if (!this.#list || !this.#lines) return { kind: 'loading' };
    return {
      kind: 'list',
      head: {
        ...this.#list,
        rows: undefined,
        unranked: undefined,
        unrankedCount: this.#list.unranked.length,
      },
      lines: this.#lines,
    } as DeskList;
  }

  unranked(_choice: Choice, count: number, first?: string): ListView['unranked'] {
    const all = this.#list?.unranked ?? [];
    const own = all.filter(({ id }) => id === first);
    return [...own, ...all.filter(({ id }) => id !== first)].slice(0, count);
  }

  // What the rest shows, the test says itself.
  detail(): undefined {
    return undefined;
  }

  compare(): void {
    // The test says it.
  }

  totals(): undefined {
    return undefined;
  }

  totalsPicture(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  picture(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

function answeringOf(desk: MadeDesk): Answering {
  let sent = 0;
  const [said, copied]: [FromPanel[], string[]] = [[], []];
  const answers = new PanelAnswers({
    post: (message) => {
      // As it arrives from elsewhere: a copy.
      const text = JSON.stringify(message);
      sent += text.length;
      if (message.type === 'detail' && !message.detail) return;
      dispatchEvent(new MessageEvent('message', { data: JSON.parse(text) as unknown }));
    },
    desk: () => ({ desk, catalog: 'file:///catalog' }),
    perform: () => undefined,
    copy: (text) => copied.push(text),
    start: (_what, task) => void task(),
    later: (_what, task) => void setTimeout(task),
  });
  return {
    said,
    copied,
    takeSent: () => {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    say: (message) => {
      said.push(message);
      answers.receive(message);
      if (message.type === 'ready' && desk.list().kind === 'list') answers.show();
    },
    show: (list, how) => {
      desk.take(list, how);
      if (how === 'anew') answers.turnTo(answers.choice);
      answers.show();
    },
    reveal: (factory) => answers.reveal(factory),
  };
}

globalThis.answering = answeringOf(new MadeDesk());
