// Loaded before a program (node --require): says at its end how many milliseconds of processor time it took.
const process = require('node:process');
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(2, `\n${(user + system) / 1000}\n`);
});
