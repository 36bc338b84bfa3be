import * as vscode from 'vscode';
import { messageText } from '../words/label.ts';
import { Disposable } from './disposable.ts';

/** What the user is told instead of an answer, in so many words: the one error that a guard lets pass. */
export class Refusal extends Error {}

/** What is to be done in a while, until it is disposed of. */
export interface Timer {
  dispose(): void;
}

/** A button of a message, and what it does. */
export type Buttons = Readonly<Record<string, () => unknown>>;

/**
 * Where VS Code calls us. Each command, provider, listener and timer is registered here and nowhere else, so that one that
 * throws takes nothing else with it: what was asked, and of which file, goes to the log, and the answer is empty.
 */
export class Edge extends Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #failed = this.register(new vscode.EventEmitter<void>());
  /** Fires when something went wrong that nobody is told of but the log. */
  readonly onDidFail = this.#failed.event;

  constructor(log: vscode.LogOutputChannel) {
    super();
    this.#log = log;
  }

  /** Writes what went well to the log. */
  info(line: string): void {
    this.#log.info(line);
  }

  /** Shows the log. */
  showLog(): void {
    this.#log.show();
  }

  /** Registers a command. Whoever calls one waits for something: where it fails, a message says so. */
  command(id: string, run: (...args: never[]) => unknown): vscode.Disposable {
    return vscode.commands.registerCommand(id, async (...args: never[]) => {
      try {
        return await run(...args);
      } catch (error) {
        if (error instanceof Refusal) this.say('warning', error.message);
        else {
          this.#fail(`command ${id}`, args, error);
          this.say('error', `This did not work: ${messageOf(error)}`, { 'Show Log': () => this.showLog() });
        }
        return undefined;
      }
    });
  }

  /** Registers a provider, such as `provide(vscode.languages.registerHoverProvider, catalogFiles, …)`. */
  provide<First, Provider extends object, Rest extends unknown[]>(
    register: (first: First, provider: Provider, ...rest: Rest) => vscode.Disposable,
    first: First,
    provider: Provider,
    ...rest: Rest
  ): vscode.Disposable {
    return register(first, this.#guardEach(provider), ...rest);
  }

  /** Registers a provider of the symbols of the workspace, which belongs to no sort of file. */
  provideWorkspaceSymbols<T extends vscode.SymbolInformation>(
    provider: vscode.WorkspaceSymbolProvider<T>,
  ): vscode.Disposable {
    return vscode.languages.registerWorkspaceSymbolProvider(this.#guardEach(provider));
  }

  /**
   * Offers a tool to language models, where this VS Code has them. A model waits for an answer as whoever runs a command
   * does: where it fails, the answer says so.
   */
  tool(name: string, answer: (input: unknown) => Promise<string>): vscode.Disposable {
    const { lm } = vscode as { readonly lm?: Partial<typeof vscode.lm> };
    if (!lm?.registerTool) return new vscode.Disposable(() => undefined);
    const text = async (input: unknown): Promise<string> => {
      try {
        return await answer(input);
      } catch (error) {
        this.#fail(`tool ${name}`, [], error);
        return `This did not work: ${messageOf(error)}`;
      }
    };
    return lm.registerTool(name, {
      invoke: async ({ input }) =>
        new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(await text(input))]),
    });
  }

  /** Shows a tree in a view of the manifest. */
  treeView<T>(id: string, treeDataProvider: vscode.TreeDataProvider<T>): vscode.TreeView<T> {
    return vscode.window.createTreeView(id, { treeDataProvider: this.#guardEach(treeDataProvider) });
  }

  /** Listens to an event; `what` says to the log what was being done. */
  on<T>(what: string, event: vscode.Event<T>, listener: (of: T) => unknown): vscode.Disposable {
    return event(this.#guard(what, listener));
  }

  /** Does something in a while, unless what is returned is disposed of before. */
  after(what: string, milliseconds: number, task: () => unknown): Timer {
    const timer = setTimeout(this.#guard(what, task), milliseconds);
    return { dispose: () => clearTimeout(timer) };
  }

  /** Does something that nobody waits for. */
  start(what: string, task: () => unknown): void {
    void this.attempt(what, task);
  }

  /** Does something for one of several, so that the others are done all the same; undefined where it failed. */
  async attempt<T>(what: string, task: () => PromiseLike<T> | T): Promise<T | undefined> {
    try {
      return await task();
    } catch (error) {
      if (error instanceof Refusal) this.say('warning', error.message);
      else this.#fail(what, [], error);
      return undefined;
    }
  }

  /** As `attempt`, at once. */
  attemptNow<T>(what: string, task: () => T): T | undefined {
    try {
      return task();
    } catch (error) {
      this.#fail(what, [], error);
      return undefined;
    }
  }

  /** Tells the user something, and does what is pressed; nobody waits for that. */
  say(severity: 'information' | 'warning' | 'error', message: string, buttons: Buttons = {}): void {
    const { window } = vscode;
    const text = messageText(message);
    const show = {
      information: () => window.showInformationMessage(text, ...Object.keys(buttons)),
      warning: () => window.showWarningMessage(text, ...Object.keys(buttons)),
      error: () => window.showErrorMessage(text, ...Object.keys(buttons)),
    }[severity];
    this.start(`message “${message}”`, async () => {
      const pressed = await show();
      if (pressed !== undefined) await buttons[pressed]?.();
    });
  }

  #guardEach<T extends object>(provider: T): T {
    return new Proxy(provider, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (
          typeof value !== 'function' ||
          !/^(provide|resolve|prepare|deserialize|getChildren)/.test(String(name))
        )
          return value;
        return this.#guard(
          String(name),
          (...args: unknown[]) => Reflect.apply(value, target, args) as unknown,
        );
      },
    });
  }

  /** The guard itself. What was cancelled is not begun, and its answer not given. */
  #guard<Args extends unknown[]>(what: string, task: (...args: Args) => unknown): (...args: Args) => unknown {
    return (...args) => {
      if (isCancelled(args)) return undefined;
      const failed = (error: unknown): undefined => {
        this.#fail(what, args, error);
        return undefined;
      };
      try {
        const answer = task(...args);
        if (!isThenable(answer)) return answer;
        return answer.then((settled) => (isCancelled(args) ? undefined : settled), failed);
      } catch (error) {
        failed(error);
        return;
      }
    };
  }

  #fail(what: string, args: readonly unknown[], error: unknown): void {
    if (error instanceof Refusal) throw error;
    if (error instanceof vscode.CancellationError || this.isDisposed) return;
    const file = fileOf(args);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#log.error(`${what}${file === undefined ? '' : ` of ${file}`} failed: ${stack}`);
    this.#failed.fire();
  }
}

/**
 * Resolves when all else that waits in the host has had its turn. A timer would take longer, the more often it is used the
 * longer; channels are there in both hosts.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

function isCancelled(args: readonly unknown[]): boolean {
  return args.some((arg) => isRecord(arg) && arg['isCancellationRequested'] === true);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return isRecord(value) && typeof value['then'] === 'function';
}

/** The file that a call is about: a uri, or whatever has one. */
function fileOf(args: readonly unknown[]): string | undefined {
  for (const arg of args) {
    const uris = isRecord(arg) ? [arg, arg['uri'], isRecord(arg['document']) && arg['document']['uri']] : [];
    const uri = uris.find((each) => each instanceof vscode.Uri);
    if (uri) return uri.toString();
  }
  return undefined;
}

/** What an error says, without the names of classes; of those of VS Code, which hold one another, the innermost. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, innermost = ''] = /.*\(FileSystemError\): (.*?)\)?$/s.exec(message) ?? [];
  return (innermost === '' ? message : innermost).replace(/^(?:\w*Error: )+/, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
