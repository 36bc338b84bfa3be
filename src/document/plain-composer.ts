import {
  COLLECTION_STYLE,
  EVENT_ID,
  getScalarValue,
  SCALAR_STYLE,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { MapNode, Node, Pair, ScalarNode, SequenceNode } from './node.ts';
import { plainScalar } from './plain-scalar.ts';

/** Thrown where a text is not plain. */
class InDoubt extends Error {}

const nowhere = -1;

/** Each key is held against those before it. */
const longestMap = 200;

/** Implicit keys may have 1,024 characters. */
const longestKey = 1000;

/** Puts nodes together from the events of js-yaml, which say where scalars stand and collections begin. */
export class PlainComposer {
  readonly #text: string;
  readonly #events: readonly Event[];
  #next = 0;
  /** The offset after the last token that was read. */
  #at = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  /** The map that the document is. */
  document(): MapNode {
    const first = this.#take();
    if (first.type !== EVENT_ID.DOCUMENT) throw new InDoubt();
    if (first.explicitStart || first.explicitEnd || first.directives.length > 0) throw new InDoubt();
    const root = this.#node(false);
    if (root.kind !== 'map' || this.#take().type !== EVENT_ID.POP) throw new InDoubt();
    if (this.#next < this.#events.length) throw new InDoubt();
    return root;
  }

  #node(inFlow: boolean): Node {
    const event = this.#take();
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return event.valueStart === nowhere ? this.#nothing(event, inFlow) : this.#scalar(event);
      case EVENT_ID.MAPPING:
        return this.#map(event);
      case EVENT_ID.SEQUENCE:
        return this.#sequence(event);
      case EVENT_ID.DOCUMENT:
      case EVENT_ID.ALIAS:
      case EVENT_ID.POP:
        throw new InDoubt();
    }
  }

  #map(event: MappingEvent): MapNode {
    const flow = this.#begin(event, '{');
    const pairs: Pair[] = [];
    while (!this.#isAtPop()) {
      const key = this.#key();
      if (pairs.length === longestMap || pairs.some((pair) => pair.key.value === key.value))
        throw new InDoubt();
      pairs.push({ key, value: this.#node(flow) });
    }
    return { kind: 'map', start: event.start, end: this.#end(flow, '}'), flow, pairs };
  }

  #sequence(event: SequenceEvent): SequenceNode {
    const flow = this.#begin(event, '[');
    const items: Node[] = [];
    while (!this.#isAtPop()) {
      if (!flow) this.#pass('-');
      items.push(this.#node(flow));
    }
    return { kind: 'sequence', start: event.start, end: this.#end(flow, ']'), flow, items };
  }

  /** Whether a collection is a flow one; a pair in a list has no bracket of its own. */
  #begin(event: MappingEvent | SequenceEvent, bracket: string): boolean {
    refuseProperties(event);
    const flow = event.style === COLLECTION_STYLE.FLOW;
    if (flow && this.#text[event.start] !== bracket) throw new InDoubt();
    this.#at = flow ? event.start + 1 : event.start;
    return flow;
  }

  /** The end of a collection: its bracket, or the last that is in it. */
  #end(flow: boolean, bracket: string): number {
    this.#next += 1;
    if (!flow) return this.#at;
    let at = this.#afterSpace();
    if (this.#text[at] === ',') at = this.#afterSpace(at + 1);
    if (this.#text[at] !== bracket) throw new InDoubt();
    return (this.#at = at + 1);
  }

  /** A key on one line, and the colon after it. */
  #key(): ScalarNode {
    const event = this.#take();
    if (event.type !== EVENT_ID.SCALAR || event.valueStart === nowhere) throw new InDoubt();
    const key = event.style === SCALAR_STYLE.PLAIN ? this.#plain(event) : this.#scalar(event);
    const { start, end, style, value } = key;
    if (style === 'block' || end - start > longestKey || this.#isExplicit(start)) throw new InDoubt();
    if (style === 'plain' ? value === '<<' : this.#text.slice(start, end).includes('\n')) throw new InDoubt();
    this.#at = this.#afterBlanks(end);
    if (this.#text.charCodeAt(this.#at) !== 0x3a) throw new InDoubt();
    this.#at += 1;
    return key;
  }

  /** Whether a question mark stands before a key. */
  #isExplicit(start: number): boolean {
    let before = start - 1;
    while (this.#text.charCodeAt(before) === 0x20) before -= 1;
    return this.#text.charCodeAt(before) === 0x3f;
  }

  /** A plain key, as it is written: a key is text, whatever it looks like. */
  #plain(event: ScalarEvent): ScalarNode {
    refuseProperties(event);
    const { valueStart: start, valueEnd: end, fast } = event;
    if (!fast) throw new InDoubt(); // it runs over lines
    return { kind: 'scalar', start, end, style: 'plain', value: this.#text.slice(start, end) };
  }

  #scalar(event: ScalarEvent): ScalarNode {
    refuseProperties(event);
    const { valueStart, valueEnd } = event;
    switch (event.style) {
      case SCALAR_STYLE.PLAIN: {
        const written = getScalarValue(this.#text, event);
        this.#at = valueEnd;
        return {
          kind: 'scalar',
          start: valueStart,
          end: valueEnd,
          style: 'plain',
          value: plainScalar(written),
        };
      }
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED: {
        const style = event.style === SCALAR_STYLE.SINGLE_QUOTED ? 'single' : 'double';
        const value = getScalarValue(this.#text, event);
        this.#at = valueEnd + 1;
        return { kind: 'scalar', start: valueStart - 1, end: this.#at, style, value };
      }
      case SCALAR_STYLE.LITERAL_BLOCK:
      case SCALAR_STYLE.FOLDED_BLOCK:
        return this.#block(event);
    }
  }

  /** A block scalar: from its header, which the event does not name, to its last character. */
  #block(event: ScalarEvent): ScalarNode {
    const start = this.#afterSpace();
    if (!/[|>]/.test(this.#text.charAt(start))) throw new InDoubt();
    let end = event.valueEnd;
    while (end > start && isSpace(this.#text.charCodeAt(end - 1))) end -= 1;
    if (end <= event.valueStart) throw new InDoubt();
    this.#at = end;
    return { kind: 'scalar', start, end, style: 'block', value: getScalarValue(this.#text, event) };
  }

  /** An empty value: after its indicator, and the blanks after that. */
  #nothing(event: ScalarEvent, inFlow: boolean): ScalarNode {
    refuseProperties(event);
    if (inFlow) throw new InDoubt();
    const start = (this.#at = this.#afterBlanks(this.#at));
    return { kind: 'scalar', start, end: start, style: 'plain', value: null };
  }

  #pass(indicator: string): void {
    const at = this.#afterSpace();
    if (this.#text[at] !== indicator) throw new InDoubt();
    this.#at = at + 1;
  }

  #isAtPop(): boolean {
    return this.#events[this.#next]?.type === EVENT_ID.POP;
  }

  #take(): Event {
    const event = this.#events[this.#next++];
    if (!event) throw new InDoubt();
    return event;
  }

  #afterBlanks(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === 0x20) at += 1;
    return at;
  }

  /** Past blanks, line breaks and comments. */
  #afterSpace(from = this.#at): number {
    for (let at = from; ; at++) {
      const c = this.#text.charCodeAt(at);
      if (c === 0x23) at = this.#lineEnd(at);
      else if (!isSpace(c)) return at;
    }
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }
}

function refuseProperties({ anchorStart, tagStart }: MappingEvent | SequenceEvent | ScalarEvent): void {
  if (anchorStart !== nowhere || tagStart !== nowhere) throw new InDoubt();
}

function isSpace(c: number): boolean {
  return c === 0x20 || c === 0x0a || c === 0x0d;
}
