// @ts-check
// AI_FACTORIES_VSCODE says which VS Code the tests run in:
//   4.100.3, 4.139.1 …         that code-server, from npm
//   stable, insiders, 1.105.0  that desktop build, where it can be downloaded

/** VS Code 1.100.3, the oldest that `engines.vscode` admits. */
export const minimum = '4.100.3';

const wanted = process.env['AI_FACTORIES_VSCODE'] || minimum;

/** The desktop build that is asked for, if one is. */
export const desktopVersion = wanted.startsWith('4.') ? undefined : wanted;

/** The code-server that runs otherwise. */
export const serverVersion = desktopVersion === undefined ? wanted : minimum;
