import * as vscode from 'vscode';

/** Does something, with a progress notification once it has taken more than a second. */
export async function withProgressWhenSlow<T>(title: string, task: () => Promise<T>): Promise<T> {
  const work = task();
  const timer = setTimeout(() => {
    const location = vscode.ProgressLocation.Notification;
    void vscode.window.withProgress({ location, title }, () =>
      work.then(
        () => undefined,
        () => undefined,
      ),
    );
  }, 1000);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
