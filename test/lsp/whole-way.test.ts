import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as lsp from 'vscode-languageserver-protocol/node';
import { buildCli, runProgram } from '../cli/support/bundle.ts';
import { Folders } from '../cli/support/catalogs.ts';
import { Client, uriIn } from './support/client.ts';

describe('the language server, from an empty folder', function () {
  this.timeout(60_000);
  const folders = new Folders();

  it('goes the whole way: create, complete, rank, hover, mend, rerank, publish', async () => {
    const cwd = folders.empty();
    const program = await buildCli(folders.empty());
    const run = (...args: readonly string[]) => runProgram(program, args, { cwd, env: {} });
    const client = new Client(program);
    const { connection } = client;
    try {
      await client.start([cwd]);
      assert.equal((await run('init')).code, 0);
      const root = join(cwd, 'catalog');
      const example = 'factories/example.yaml';
      const textDocument = { uri: uriIn(root, example) };
      await connection.sendNotification(lsp.DidChangeWatchedFilesNotification.method, {
        changes: [{ uri: uriIn(root, 'catalog.yaml'), type: lsp.FileChangeType.Created }],
      });
      const text = readFileSync(join(root, example), 'utf8');
      await client.open(textDocument.uri, text);
      const lenses = async (): Promise<string> => {
        const found = await connection.sendRequest(lsp.CodeLensRequest.type, { textDocument });
        return found?.[0]?.command?.title ?? '';
      };
      assert.match(await lenses(), /^#1 of 1 · 10\.0k H100e/);

      const end = { line: text.split('\n').length - 1, character: 0 };
      await client.edit(textDocument.uri, { start: end, end }, 'platfo');
      const offered = (await connection.sendRequest(lsp.CompletionRequest.type, {
        textDocument,
        position: { ...end, character: 6 },
      })) as lsp.CompletionList;
      assert.ok(offered.items.some(({ label }) => label === 'platform'));
      await client.until('a problem', () => (client.problems.get(textDocument.uri)?.length ?? 0) > 0);
      await client.edit(textDocument.uri, { start: end, end: { ...end, character: 6 } }, '');
      await client.until('no problem', () => client.problems.get(textDocument.uri)?.length === 0);

      const line = text.split('\n').findIndex((each) => each.includes('count:'));
      const character = text.split('\n')[line]!.indexOf('10,000');
      const position = { line, character };
      await client.edit(
        textDocument.uri,
        { start: position, end: { line, character: character + 6 } },
        '20,000',
      );
      const hover = await connection.sendRequest(lsp.HoverRequest.type, { textDocument, position });
      assert.match((hover?.contents as lsp.MarkupContent).value, /20\.0k.*H100e/);
      assert.match(await lenses(), /^#1 of 1 · 20\.0k H100e/);
      writeFileSync(join(root, example), text.replace('10,000', '20,000'));
      await connection.sendNotification(lsp.DidSaveTextDocumentNotification.type, { textDocument });

      const catalog = pathToFileURL(root).href;
      await connection.sendRequest(lsp.ExecuteCommandRequest.type, {
        command: 'aiFactories.rerank',
        arguments: [{ catalog }],
      });
      const [create, edits] = client.applied[0]!.documentChanges as [lsp.CreateFile, lsp.TextDocumentEdit];
      assert.match(create.uri, /editions\/20\d\dH[12]\.ranking\.yaml$/);
      writeFileSync(new URL(create.uri), (edits.edits[0] as lsp.TextEdit).newText);
      assert.equal((await run('rerank', '--check')).code, 0);
      assert.equal((await run('publish', '--to', 'list.html')).code, 0);
      assert.match(readFileSync(join(cwd, 'list.html'), 'utf8'), /Example Factory/);
      assert.deepEqual(readdirSync(cwd).sort(), ['catalog', 'list.html']);
      assert.equal(await client.stop(), 0);
    } finally {
      client.child.kill();
    }
  });
});
