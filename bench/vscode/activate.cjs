// Runs in the extension host as a test would: activates the extensions in the order of order.json beside it, and says
// how many milliseconds each took.
const console = require('node:console');
const { performance } = require('node:perf_hooks');
const vscode = require('vscode');
const order = require('./order.json');

exports.run = async () => {
  const times = {};
  for (const id of order) {
    const extension = vscode.extensions.getExtension(id);
    if (!extension || extension.isActive)
      throw new Error(`${id} is ${extension ? 'active already' : 'not there'}.`);
    const start = performance.now();
    await extension.activate();
    times[id] = performance.now() - start;
  }
  console.log(`activated ${JSON.stringify(times)}`);
};
