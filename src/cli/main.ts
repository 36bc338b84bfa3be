import { secondThread, streamOutput, type Output } from './io.ts';
import { run } from './run.ts';
import { reasonOf, whatHappened } from './stop.ts';

/** Standard error from when it is first asked: most runs have nothing to say there, and Node loads much for it. */
const stderr: Output = {
  write: (text) => void errors().write(text),
  get isTTY() {
    return errors().isTTY;
  },
  get columns() {
    return errors().columns;
  },
};

function errors(): NodeJS.WriteStream {
  const { stderr: stream } = process;
  if (stream.listenerCount('error') === 0) stream.on('error', () => process.exit());
  return stream;
}

/** A reader that has seen enough, such as `head`, is no error; a disk that is full is one. */
function whenOutputFails(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') process.exit();
  endWith(`the output cannot be written: ${reasonOf(error)}.`);
}

/** The last line of a run that cannot go on. */
function endWith(reason: string): never {
  stderr.write(`ai-factories: ${reason}\n`);
  process.exit(2);
}

function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    return endWith('the working directory is gone. Change to one that is there.');
  }
}

/** The program, as a process of its own. */
function start(): void {
  const stdout = streamOutput(process.stdout.on('error', whenOutputFails));
  process.on('uncaughtException', (error) => endWith(whatHappened(error)));
  const program = require.main?.filename ?? __filename;
  const surroundings = { stdout, stderr, cwd: workingDirectory(), env: process.env, program };
  void run(process.argv.slice(2), surroundings).then((exitCode) => {
    process.exitCode = exitCode;
  });
}

/** The same as the second thread of a process; where it is none, its argument is an option like any other. */
async function startThread(): Promise<void> {
  const { serveHalf } = await import('./two-threads.ts');
  if (!(await serveHalf())) start();
}

// Not at once: what a command needs takes from this file, which has to be loaded first.
queueMicrotask(() => {
  if (process.argv[2] === secondThread) void startThread();
  else start();
});
