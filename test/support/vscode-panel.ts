// The panels of the stand-in for `vscode`.
import { EventEmitter, type Uri } from './vscode-values.ts';

export interface FakePanel {
  readonly type: string;
  title: string;
  visible: boolean;
  readonly posted: { type: string; [key: string]: unknown }[];
  active: boolean;
  /** A message from the page. */
  readonly send: (message: unknown) => void;
  /** As the user closes it. */
  readonly close: () => void;
  readonly webview: { readonly html: string };
  /** Brings it to the front, or takes the focus from it. */
  readonly focus: (active: boolean) => void;
}

/** A panel, with what VS Code offers of it and what a suite does to it. */
export function fakePanel(type: string, title: string) {
  const received = new EventEmitter<unknown>();
  const [disposed, shown] = [new EventEmitter<void>(), new EventEmitter<unknown>()];
  const posted: FakePanel['posted'] = [];
  const webview = {
    ...{ options: {}, html: '', cspSource: 'self', asWebviewUri: (uri: Uri) => uri },
    onDidReceiveMessage: received.event,
    postMessage: (message: { type: string }) => Promise.resolve(posted.push(message) > 0),
  };
  const panel = {
    ...{ type, title, visible: true, active: false, posted, webview, viewColumn: 2 },
    focus: (active: boolean) => {
      panel.active = active;
      shown.fire({});
    },
    send: (message: unknown) => received.fire(message),
    close: () => disposed.fire(),
    onDidDispose: disposed.event,
    onDidChangeViewState: shown.event,
    reveal: () => undefined,
  };
  return panel;
}
