import { PanelAnswers, type Deed } from './answers/panel-answers.ts';
import type { Desk } from './answers/desk.ts';
import type { Source, ToPanel } from './protocol.ts';

/** What a page can do by itself. */
export interface LocalDeeds {
  /** Where a file of the catalog is shown: `factories/alps.yaml` as an address; undefined where it is nowhere. */
  readonly addressOf: (file: string) => string | undefined;
}

/** Answers the panel in its own page, read only: from a desk that the page holds. What its reader chose stays in the tab. */
export function localSource(desk: Desk, { addressOf }: LocalDeeds, key = 'panel'): Source {
  const listeners = new Set<(message: ToPanel) => void>();
  const perform = (deed: Deed): void => {
    const address = deed.type === 'open' ? addressOf(deed.file) : undefined;
    if (address !== undefined) location.assign(address);
  };
  const answers = new PanelAnswers({
    post: (message) => listeners.forEach((listener) => listener(message)),
    desk: () => ({ desk, catalog: location.pathname }),
    perform,
    copy: (text) => void navigator.clipboard.writeText(text),
    start: (_what, task) => void Promise.resolve().then(task),
    later: (_what, task) => void setTimeout(task),
  });
  return {
    isReadOnly: true,
    post: (message) => {
      answers.receive(message);
      if (message.type === 'ready') answers.show();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    kept: () => JSON.parse(sessionStorage.getItem(key) ?? 'null') as unknown,
    keep: (state) => sessionStorage.setItem(key, JSON.stringify(state)),
  };
}
