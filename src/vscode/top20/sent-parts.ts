import type { ToPanel } from '../../panel/protocol.ts';

/** The parts that a page has, beside its list: each is sent again only where it says something else. */
export class SentParts {
  readonly #post: (message: ToPanel) => void;
  readonly #texts = new Map<string, string>();

  constructor(post: (message: ToPanel) => void) {
    this.#post = post;
  }

  /** Sends a part, unless the page has it. */
  send(part: string, message: ToPanel): void {
    const text = JSON.stringify(message);
    if (this.#texts.get(part) === text) return;
    this.#texts.set(part, text);
    this.#post(message);
  }

  /** Forgets all parts but these: the page no longer shows the others, or has become another. */
  keep(parts: ReadonlySet<string>): void {
    for (const part of this.#texts.keys()) if (!parts.has(part)) this.#texts.delete(part);
  }
}
