import * as lsp from 'vscode-languageserver/node';
import type { Folder } from '../catalog/load.ts';
import { Server } from './server.ts';

/** How long the last answers may take once the client is gone, in ms. */
const lastWords = 100;

/**
 * The language server over standard input and output. It ends with the client: 0 after a shutdown, 1 where the client is
 * gone without one, 2 where what comes is no message of the protocol, which one line on standard error says.
 */
export function start(folderAt: (root: string) => Folder): void {
  const { stdin, stdout, stderr } = process;
  const reader = new lsp.StreamMessageReader(stdin);
  const writer = new lsp.StreamMessageWriter(stdout);
  let isSpoken = false;
  const giveUp = (): never => {
    stderr.write(
      'ai-factories: what comes on standard input is no message of the Language Server Protocol. ' +
        'An editor starts this command, see docs/editors.md.\n',
    );
    process.exit(2);
  };
  reader.onError((error) => {
    // A message whose text is no JSON is over; where the next one would begin without its length, nobody knows.
    if (!(error instanceof SyntaxError)) giveUp();
    const answer = {
      jsonrpc: '2.0',
      id: null,
      error: { code: lsp.ErrorCodes.ParseError, message: error.message },
    };
    writer.write(answer as lsp.ResponseMessage).catch(() => process.exit(1));
  });
  stdin.on('data', (data: Buffer) => {
    // Headers are read in whole: what does not even begin like one would be waited for without end.
    const begins = data.toString('latin1', 0, 8).toLowerCase();
    if (!isSpoken && !'content-'.startsWith(begins)) giveUp();
    isSpoken = true;
  });
  const server = new Server(lsp.createConnection(lsp.ProposedFeatures.all, reader, writer), folderAt);
  stdin.on('end', () => {
    if (!isSpoken) giveUp();
    // What was read last is answered first.
    setTimeout(() => process.exit(server.isShutDown ? 0 : 1), lastWords);
  });
  server.listen();
}
