import { isMainThread } from 'node:worker_threads';
import { run } from './run.ts';
import { reasonOf, whatHappened } from './stop.ts';
import { serveHalf } from './two-threads.ts';

const { stdout, stderr } = process;

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
  stdout.on('error', whenOutputFails);
  stderr.on('error', () => process.exit());
  process.on('uncaughtException', (error) => endWith(whatHappened(error)));
  const surroundings = { stdout, stderr, cwd: workingDirectory(), env: process.env, program: __filename };
  void run(process.argv.slice(2), surroundings).then((exitCode) => {
    process.exitCode = exitCode;
  });
}

if (isMainThread) start();
else void serveHalf();
