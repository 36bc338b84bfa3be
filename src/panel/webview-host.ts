import type { FromPanel, Source } from './protocol.ts';
import { readToPanel } from './read-messages.ts';

interface VSCodeApi {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: object): void;
}

declare function acquireVsCodeApi(): VSCodeApi;

/** The extension behind VS Code's own interface, which may be acquired once. */
export function connect(): Source {
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
