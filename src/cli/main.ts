import { reasonOf } from './stop.ts';
import { run } from './run.ts';

const { stdout, stderr } = process;

/** A reader that has seen enough, such as `head`, is no error; a disk that is full is one. */
function whenOutputFails(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') process.exit();
  stderr.write(`ai-factories: the output cannot be written: ${reasonOf(error)}.\n`);
  process.exit(2);
}

stdout.on('error', whenOutputFails);
stderr.on('error', () => process.exit());

void run(process.argv.slice(2), { stdout, stderr, cwd: process.cwd(), env: process.env }).then((exitCode) => {
  process.exitCode = exitCode;
});
