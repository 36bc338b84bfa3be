// Loads files of the extension as a host does, one after the other, and prints the milliseconds of processor time that
// it took. All that they ask of vscode while they are loaded are names.
const Module = require('node:module');
const process = require('node:process');
const console = require('node:console');

const anything = new Proxy(function () {}, {
  get: (target, key) =>
    key === 'prototype' ? target.prototype : key === Symbol.toPrimitive ? () => '' : anything,
  apply: () => anything,
  construct: () => ({}),
});
const vscode = Object.create(Object.create(anything));
const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

const before = process.cpuUsage();
process.argv.slice(2).forEach((file) => require(file));
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
