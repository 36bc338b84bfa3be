import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import { painter, plainly, type Paint, type Style } from '../words/paint.ts';

/** What a command sees of the world around it. Tests give their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The working directory, as an absolute path. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The file of the program, where a thread of its own may be started of it. */
  readonly program?: string;
}

/** What a thread of the program is started with in the place of a command. */
export const secondThread = '--second-thread';

/** Where a command writes: a terminal, a pipe, a file. */
export interface Output {
  write(text: string): void;
  /** Waits until a reader that is slow can take more; absent where what is written is gone at once. */
  readonly drained?: () => Promise<void>;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** From how many characters on what was gathered is written. */
const portion = 60_000;

/** Writes a text of many pieces as they come, no faster than it is read, and lets what happens to the output be told. */
export async function writePieces(pieces: Iterable<string>, output: Output): Promise<void> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < portion) continue;
    output.write(text);
    text = '';
    await (output.drained?.() ?? new Promise((resolve) => setImmediate(resolve)));
  }
  output.write(text);
}

/** A stream as an output. */
export function streamOutput(stream: Writable & Pick<Output, 'isTTY' | 'columns'>): Output {
  return {
    write: (text) => void stream.write(text),
    drained: () =>
      new Promise((resolve) => {
        if (!stream.writableNeedDrain) return void setImmediate(resolve);
        const go = (): void => {
          stream.off('drain', go).off('close', go);
          resolve();
        };
        stream.on('drain', go).on('close', go);
      }),
    get isTTY() {
      return stream.isTTY;
    },
    get columns() {
      return stream.columns;
    },
  };
}

/** 0 fine, 1 errors found, 2 cannot run. */
export type ExitCode = 0 | 1 | 2;

/** How many columns the output has; 100 where it is no terminal and COLUMNS says nothing else. */
export function widthFor({ stdout, env }: Io): number {
  const stated = Number(env['COLUMNS']);
  return stdout.columns ?? (Number.isSafeInteger(stated) && stated > 0 ? stated : 100);
}

/** Colour on a terminal, unless NO_COLOR or a terminal that has none says otherwise. */
export function paintFor(output: Output, { env }: Io): Paint {
  const wanted = output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  if (!wanted) return plainly;
  return painter((style, text) => styleText(looks[style], text, { validateStream: false }));
}

const looks = {
  title: 'bold',
  quiet: 'dim',
  up: 'green',
  down: 'red',
  new: 'cyan',
  error: 'red',
  warning: 'yellow',
} as const satisfies Record<Style, Parameters<typeof styleText>[0]>;
