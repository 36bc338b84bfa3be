// @ts-check
// Preloaded into every program that we start (`node --import leash.mjs?SIGTERM …`). Its standard input is a pipe that we
// hold: when that closes we are gone, however it happened, and the program ends with all that it started itself.
process.execArgv.length = 0; // not handed on to what the program forks

const signal = new URL(import.meta.url).search === '?SIGTERM' ? 'SIGTERM' : 'SIGKILL';

process.stdin.resume();
process.stdin.on('end', () => {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.exit(1);
  }
});
/** @type {import('node:net').Socket} */ (process.stdin).unref();
