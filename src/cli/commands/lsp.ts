import type { Command } from '../command.ts';
import { nodeFolder } from '../node-folder.ts';
import { Stop } from '../stop.ts';

/** The language server: other editors start it. */
export const lsp: Command = {
  name: 'lsp',
  summary: 'serves other editors, by the Language Server Protocol over stdio',
  operands: [],
  options: { stdio: { summary: 'accepted since editors pass it; nothing else is spoken' } },
  examples: ['lsp', 'lsp --stdio'],
  async run() {
    if (process.stdin.isTTY)
      throw new Stop(
        'lsp speaks with an editor, not with a terminal. An editor starts it, see docs/editors.md.',
      );
    const { start } = await import('../../lsp/start.ts');
    start(nodeFolder);
    return new Promise(() => undefined); // the end of the client is the end of the process
  },
};
