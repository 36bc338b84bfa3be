// Loaded before a program (node --require): says at its end how many milliseconds of processor time it took, and how many
// MB of memory it had at most.
const process = require('node:process');
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(2, `\n${(user + system) / 1000} ${process.resourceUsage().maxRSS / 1024}\n`);
});
