import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as lsp from 'vscode-languageserver-protocol/node';
import { buildCli } from '../cli/support/bundle.ts';
import { Folders } from '../cli/support/catalogs.ts';
import { base } from '../rules/support/world.ts';
import { capable, Client, uriIn } from './support/client.ts';

const beta = 'factories/beta.yaml';

/** Where words first stand in a text, as bytes or UTF-16. */
function placeOf(text: string, words: string, into = 1, encoding: 'utf8' | 'utf16' = 'utf16'): lsp.Position {
  const before = text.slice(0, text.indexOf(words) + into).split('\n');
  const last = before.at(-1)!;
  return { line: before.length - 1, character: encoding === 'utf8' ? Buffer.byteLength(last) : last.length };
}

function rangeOf(text: string, words: string, encoding: 'utf8' | 'utf16' = 'utf16'): lsp.Range {
  return { start: placeOf(text, words, 0, encoding), end: placeOf(text, words, words.length, encoding) };
}

describe('the language server', () => {
  const folders = new Folders();
  const clients: Client[] = [];
  let program = '';

  before(async () => {
    program = await buildCli(folders.empty());
  });
  afterEach(() => {
    for (const { child } of clients.splice(0)) child.kill();
  });

  /** A small catalog on the disk, with files put in or changed. */
  function world(files: Readonly<Record<string, string>> = {}): string {
    const root = folders.empty();
    for (const [path, text] of Object.entries({ ...base, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return root;
  }

  async function started(roots: readonly string[], capabilities = capable): Promise<Client> {
    const client = new Client(program);
    clients.push(client);
    await client.start(roots, capabilities);
    return client;
  }

  it('tells the problems of every file, open or not, and follows edits', async () => {
    const root = world({ [beta]: base[beta]!.replace('nvidia-b200', 'nvidia-b20') });
    const client = await started([root]);
    const uri = uriIn(root, beta);
    await client.until(
      'a problem',
      () => client.problems.get(uri)?.some(({ code }) => code === 'unknown-hardware') ?? false,
    );
    const [problem] = client.problems.get(uri)!;
    assert.equal(problem!.severity, lsp.DiagnosticSeverity.Error);
    const text = base[beta]!.replace('nvidia-b200', 'nvidia-b20');
    await client.open(uri, text);
    await client.edit(uri, rangeOf(text, 'nvidia-b20'), 'nvidia-b200');
    await client.until(
      'no problem',
      () => client.problems.get(uri)?.every(({ code }) => code !== 'unknown-hardware') ?? false,
    );
    const [, registered] = [await client.stop(), client.registered];
    assert.ok(registered.includes('workspace/didChangeWatchedFiles'));
    assert.deepEqual(client.log, []);
  });

  it('answers every feature', async () => {
    const root = world();
    const client = await started([root]);
    const uri = uriIn(root, beta);
    const text = base[beta]!;
    const ask = client.connection;
    const textDocument = { uri };
    await client.open(uri, text);
    const onId = { textDocument, position: placeOf(text, 'nvidia-b200', 4) };

    const hover = await ask.sendRequest(lsp.HoverRequest.type, {
      textDocument,
      position: placeOf(text, '100,000'),
    });
    const { value } = hover!.contents as lsp.MarkupContent;
    assert.match(value, /GPU-equivalents/);
    assert.doesNotMatch(value, /command:/);

    const list = (await ask.sendRequest(lsp.CompletionRequest.type, onId)) as lsp.CompletionList;
    const item = list.items.find(({ label }) => label === 'nvidia-b200')!;
    assert.deepEqual((item.textEdit as lsp.TextEdit).range, rangeOf(text, 'nvidia-b200'));
    const resolved = await ask.sendRequest(lsp.CompletionResolveRequest.type, item);
    assert.match((resolved.documentation as lsp.MarkupContent).value, /NVIDIA B200/);

    const links = (await ask.sendRequest(lsp.DefinitionRequest.type, onId)) as lsp.LocationLink[];
    assert.equal(links[0]!.targetUri, uriIn(root, 'hardware/nvidia-b200.yaml'));
    const references = await ask.sendRequest(lsp.ReferencesRequest.type, {
      ...onId,
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      references?.map((each) => each.uri),
      [uri],
    );

    const prepared = await ask.sendRequest(lsp.PrepareRenameRequest.type, onId);
    assert.deepEqual(prepared, { range: rangeOf(text, 'nvidia-b200'), placeholder: 'nvidia-b200' });
    const renamed = await ask.sendRequest(lsp.RenameRequest.type, { ...onId, newName: 'nvidia-b250' });
    const kinds = renamed!.documentChanges!.map((each) => ('kind' in each ? each.kind : each.edits.length));
    assert.deepEqual(kinds, [1, 'rename']);
    await assert.rejects(
      ask.sendRequest(lsp.RenameRequest.type, { ...onId, newName: 'no id' }),
      /is not an id/,
    );

    const outline = (await ask.sendRequest(lsp.DocumentSymbolRequest.type, {
      textDocument,
    })) as lsp.DocumentSymbol[];
    assert.equal(outline[0]!.name, 'name');
    const found = (await ask.sendRequest(lsp.WorkspaceSymbolRequest.type, {
      query: 'b200',
    })) as lsp.SymbolInformation[];
    assert.equal(found[0]!.location.uri, uriIn(root, 'hardware/nvidia-b200.yaml'));

    const lenses = await ask.sendRequest(lsp.CodeLensRequest.type, { textDocument });
    assert.match(lenses![0]!.command!.title, /^#\d/);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await ask.sendRequest(lsp.InlayHintRequest.type, { textDocument, range });
    assert.equal(hints!.length, 1);
    const tokens = await ask.sendRequest(lsp.SemanticTokensRequest.type, { textDocument });
    assert.ok(tokens!.data.length >= 10 && tokens!.data.length % 5 === 0);

    const willRename = await ask.sendRequest(lsp.WillRenameFilesRequest.type, {
      files: [
        {
          oldUri: uriIn(root, 'hardware/nvidia-b200.yaml'),
          newUri: uriIn(root, 'hardware/nvidia-b250.yaml'),
        },
      ],
    });
    assert.equal(willRename?.documentChanges?.length, 1);
  });

  it('offers what may be added, as plain text, unasked only where it belongs', async () => {
    const root = world();
    const client = await started([root]);
    const uri = uriIn(root, beta);
    await client.open(uri, base[beta]!);
    const titlesAt = async (text: string, triggerKind: lsp.CodeActionTriggerKind): Promise<unknown[]> => {
      const actions = (await client.connection.sendRequest(lsp.CodeActionRequest.type, {
        ...{ textDocument: { uri }, range: rangeOf(base[beta]!, text) },
        context: { diagnostics: [], only: ['refactor'], triggerKind },
      })) as lsp.CodeAction[];
      for (const { edit } of actions) assert.doesNotMatch(JSON.stringify(edit), /\$/);
      return actions.map(({ title, kind }) => [title, kind]);
    };
    const { Automatic, Invoked } = lsp.CodeActionTriggerKind;
    assert.deepEqual(await titlesAt('name', Automatic), []);
    assert.deepEqual(await titlesAt('hardware', Automatic), [['Add Batch', 'refactor.add']]);
    assert.deepEqual(
      (await titlesAt('name', Invoked)).flat().filter((each) => each !== 'refactor.add'),
      ['Add Batch', 'Add Claim', 'Add Source'],
    );
  });

  it('says of which version of a document its edits are, so that none meets another text', async () => {
    const text = base[beta]!.replace('nvidia-b200', 'nvidia-b20');
    const root = world({ [beta]: text });
    const client = await started([root]);
    const uri = uriIn(root, beta);
    const versions = async (): Promise<unknown> => {
      const actions = (await client.connection.sendRequest(lsp.CodeActionRequest.type, {
        ...{ textDocument: { uri }, range: rangeOf(text, 'nvidia-b20') },
        context: { diagnostics: [] },
      })) as lsp.CodeAction[];
      return actions[0]!.edit!.documentChanges!.map(
        (each) => 'textDocument' in each && [each.textDocument.uri, each.textDocument.version],
      );
    };
    assert.deepEqual(await versions(), [[uri, null]], 'on the disk it has none');
    await client.open(uri, text);
    assert.deepEqual(await versions(), [[uri, 1]]);
    const end = { line: 99, character: 0 };
    await client.edit(uri, { start: end, end }, '# more\n');
    assert.deepEqual(await versions(), [[uri, 2]]);
    await client.connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
    assert.deepEqual(await versions(), [[uri, null]]);
  });

  it('mends, links and reranks', async () => {
    const address = '\nsources:\n  - {id: a, title: A, url: "https://example.org/a"}\n';
    const text = `${base[beta]!.replace('nvidia-b200', 'nvidia-b20').trimEnd()}${address}`;
    const root = world({ [beta]: text });
    const client = await started([root]);
    const uri = uriIn(root, beta);
    const textDocument = { uri };
    await client.open(uri, text);
    const range = rangeOf(text, 'nvidia-b20');
    const actions = (await client.connection.sendRequest(lsp.CodeActionRequest.type, {
      ...{ textDocument, range },
      context: { diagnostics: [] },
    })) as lsp.CodeAction[];
    assert.equal(actions[0]!.kind, 'quickfix');
    assert.equal((actions[0]!.edit!.documentChanges![0] as lsp.TextDocumentEdit).edits.length, 1);
    const links = await client.connection.sendRequest(lsp.DocumentLinkRequest.type, { textDocument });
    assert.deepEqual(
      links?.map(({ target }) => target),
      ['https://example.org/a'],
    );
    const rerank = {
      command: 'aiFactories.rerank',
      arguments: [{ catalog: uriIn(root, ''), edition: '2026H1' }].map((each) => ({
        ...each,
        catalog: each.catalog.replace(/\/$/, ''),
      })),
    };
    await client.connection.sendRequest(lsp.ExecuteCommandRequest.type, rerank);
    assert.match(client.shown[0] ?? '', /^Not reranked: factories\/beta\.yaml has errors/);
    await client.edit(uri, range, 'nvidia-b200');
    await client.connection.sendRequest(lsp.ExecuteCommandRequest.type, rerank);
    assert.equal(client.applied.length, 1);
    await client.connection.sendRequest(lsp.ExecuteCommandRequest.type, { command: 'aiFactories.rerank' });
    assert.match(client.shown.at(-1) ?? '', /no such/);
  });

  it('counts in bytes where the client does, in questions, answers and edits', async () => {
    const text = base[beta]!.replace(/^name: .*$/m, 'name: "é𝕏名" # ünï').replace(
      '[nvidia-',
      '[ "nvidia-b200", nvidia-',
    );
    const root = world({ [beta]: text });
    const client = await started([root], { ...capable, general: { positionEncodings: ['utf-8', 'utf-16'] } });
    const uri = uriIn(root, beta);
    await client.open(uri, text);
    const ask = (position: lsp.Position): Promise<lsp.Hover | null> =>
      client.connection.sendRequest(lsp.HoverRequest.type, { textDocument: { uri }, position });
    const hover = await ask(placeOf(text, '名"', 1, 'utf8'));
    assert.deepEqual(hover?.range, rangeOf(text, '"é𝕏名"', 'utf8'));
    await client.edit(uri, rangeOf(text, '名', 'utf8'), '');
    const after = text.replace('名', '');
    assert.deepEqual((await ask(placeOf(after, 'é', 1, 'utf8')))?.range, rangeOf(after, '"é𝕏"', 'utf8'));
  });

  it('follows the disk, two folders, and those that come and go', async () => {
    const [one, two] = [world(), world({ [beta]: base[beta]!.replace('nvidia-b200', 'nvidia-b20') })];
    const client = await started([one, two]);
    await client.until(
      'problems of the second',
      () => (client.problems.get(uriIn(two, beta))?.length ?? 0) > 0,
    );
    writeFileSync(join(one, beta), 'name: [');
    const { connection } = client;
    const changed = [{ uri: uriIn(one, beta), type: lsp.FileChangeType.Changed }];
    await connection.sendNotification(lsp.DidChangeWatchedFilesNotification.method, { changes: changed });
    await client.until(
      'an error of the first',
      () => client.problems.get(uriIn(one, beta))?.some(({ code }) => code === 'syntax') ?? false,
    );
    rmSync(join(one, beta));
    await connection.sendNotification(lsp.DidChangeWatchedFilesNotification.method, { changes: changed });
    await client.until('no error of what is gone', () => client.problems.get(uriIn(one, beta))?.length === 0);
    await connection.sendNotification(lsp.DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [{ uri: uriIn(two, '').replace(/\/$/, ''), name: 'two' }] },
    });
    await client.until(
      'no problem of a folder that left',
      () => client.problems.get(uriIn(two, beta))?.length === 0,
    );
  });

  it('answers null of files outside of every catalog', async () => {
    const root = world();
    const client = await started([root]);
    const uris = [
      uriIn(root, 'README.md'),
      'file:///nowhere/factories/x.yaml',
      'untitled:Untitled-1',
      'not an address',
      '',
    ];
    for (const uri of uris) {
      await client.open(uri, 'name: X\n');
      const params = { textDocument: { uri }, position: { line: 0, character: 2 } };
      assert.equal(await client.connection.sendRequest(lsp.HoverRequest.type, params), null);
      assert.equal(await client.connection.sendRequest(lsp.CompletionRequest.type, params), null);
      assert.equal(await client.connection.sendRequest(lsp.DocumentSymbolRequest.type, params), null);
    }
    assert.equal(await client.stop(), 0);
  });

  it('opens the catalog around a document, without any folder', async () => {
    const root = world();
    const client = await started([]);
    const uri = uriIn(root, beta);
    await client.open(uri, base[beta]!);
    const params = { textDocument: { uri }, position: placeOf(base[beta]!, '100,000') };
    assert.ok(await client.connection.sendRequest(lsp.HoverRequest.type, params));
  });

  it('does not answer what was cancelled', async () => {
    const root = world();
    const client = await started([root]);
    const source = new lsp.CancellationTokenSource();
    const asked = client.connection.sendRequest(lsp.WorkspaceSymbolRequest.type, { query: '' }, source.token);
    source.cancel();
    await assert.rejects(
      asked,
      (error: lsp.ResponseError) => error.code === lsp.LSPErrorCodes.RequestCancelled,
    );
  });

  it('serves a client that can do little', async () => {
    const root = world();
    const client = await started([root], {});
    const uri = uriIn(root, beta);
    const text = base[beta]!;
    await client.open(uri, text);
    const at = { textDocument: { uri }, position: placeOf(text, 'nvidia-b200', 4) };
    const hover = await client.connection.sendRequest(lsp.HoverRequest.type, at);
    assert.equal((hover!.contents as lsp.MarkupContent).kind, 'plaintext');
    const list = (await client.connection.sendRequest(lsp.CompletionRequest.type, at)) as lsp.CompletionList;
    assert.ok(list.items.every(({ insertTextFormat }) => insertTextFormat === 1));
    await assert.rejects(
      client.connection.sendRequest(lsp.RenameRequest.type, { ...at, newName: 'nvidia-b250' }),
      /renamed too/,
    );
  });

  it('ends with its client: 0 after a shutdown, 1 where the client is gone without', async () => {
    const root = world();
    assert.equal(await (await started([root])).stop(), 0);
    const client = await started([root]);
    client.child.stderr.on('data', (data: Buffer) => client.log.push(data.toString()));
    client.child.stdin.end();
    assert.equal(await client.exit, 1, client.log.join(''));
  });

  it('says so where garbage comes, and answers what can be answered', async () => {
    const say = (input: string): Promise<{ code: number | null; out: string; err: string }> =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [program, 'lsp']);
        let [out, err] = ['', ''];
        child.stdout.on('data', (data: Buffer) => (out += data.toString()));
        child.stderr.on('data', (data: Buffer) => (err += data.toString()));
        child.stdin.on('error', () => undefined);
        child.on('close', (code) => resolve({ code, out, err }));
        child.stdin.end(input);
      });
    for (const input of [
      'hello\n',
      '',
      '{"jsonrpc":"2.0"}',
      'Content-Length: many\r\n\r\n{}',
      'Content-Nothing: 1\r\n\r\n',
    ]) {
      const { code, err } = await say(input);
      assert.equal(code, 2, input);
      assert.match(err, /^ai-factories: what comes on standard input is no message .*\n$/, input);
    }
    const { out, err } = await say('Content-Length: 5\r\n\r\n{"a":');
    assert.match(out, /"code":-32700/);
    assert.equal(err, '');
  });
});
