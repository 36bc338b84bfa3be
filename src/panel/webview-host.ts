import { readToPanel, type FromPanel, type ToPanel } from './protocol.ts';
import type { PanelState } from './panel-state.ts';

/** The extension as the panel sees it. */
export interface Host {
  post(message: FromPanel): void;
  /** Calls `listener` with each message of the extension; returns how to stop. */
  listen(listener: (message: ToPanel) => void): () => void;
  /** What `keep` was last given, in this window or before it was reloaded. */
  kept(): unknown;
  keep(state: PanelState): void;
}

interface VSCodeApi {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: PanelState): void;
}

declare function acquireVsCodeApi(): VSCodeApi;

/** The extension behind VS Code's own interface, which may be acquired once. */
export function connect(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    listen: (listener) => {
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        const message = readToPanel(data);
        if (message) listener(message);
      };
      addEventListener('message', onMessage);
      return () => removeEventListener('message', onMessage);
    },
    kept: () => api.getState(),
    keep: (state) => api.setState(state),
  };
}
