import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { tools } from '../../src/tools/tools.ts';
import { buildCli, runProgram } from '../cli/support/bundle.ts';
import { Folders, write } from '../cli/support/catalogs.ts';
import { filesIn } from '../rules/support/world.ts';

describe('the server for agents', function () {
  this.timeout(60_000);
  const folders = new Folders();
  const clients: Client[] = [];
  let program = '';

  before(async () => {
    program = await buildCli(folders.empty());
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.close();
  });

  /** A client of the SDK's own, in a working directory. */
  async function started(cwd: string, ...more: readonly string[]): Promise<Client> {
    const client = new Client({ name: 'tests', version: '1' });
    clients.push(client);
    const args = [program, 'mcp', ...more];
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args, cwd, stderr: 'ignore' }),
    );
    return client;
  }

  async function ask(client: Client, name: string, input: Record<string, unknown> = {}) {
    const { isError, content, structuredContent } = await client.callTool({ name, arguments: input });
    const [{ text }] = content as [{ text: string }];
    assert.deepEqual(JSON.parse(text), structuredContent);
    return { isError, data: structuredContent as Record<string, unknown>, text };
  }

  it('goes the whole way: from an empty folder to answers', async () => {
    const cwd = folders.empty();
    const client = await started(cwd);
    assert.match(client.getInstructions() ?? '', /Read only/);
    const none = await ask(client, 'rank');
    assert.equal(none.isError, true);
    assert.match(String(none.data.error), /There is no catalog here.* ai-factories init makes one\./);
    assert.equal((await runProgram(program, ['init'], { cwd, env: {} })).code, 0);
    const { data } = await ask(client, 'rank');
    assert.match(JSON.stringify(data.rows), /"id":"example".*H100e/);
    const example = join(cwd, 'catalog/factories/example.yaml');
    const text = readFileSync(example, 'utf8').replace('~10,000 ', '~20,000 ');
    const preview = await ask(client, 'preview_edit', { file: 'catalog/factories/example.yaml', text });
    assert.match(preview.text, /GPU-equivalents: 10\.0k → 20\.0k/);
    writeFileSync(example, text);
    assert.match((await ask(client, 'explain', { factory: 'example' })).text, /20\.0k H100e/);
    writeFileSync(example, text.replace('hardware: nvidia-h100-sxm', 'hardware: nvidia-h10'));
    const problems = await ask(client, 'problems', { file: example });
    assert.match(problems.text, /"line":8,.*unknown-hardware/);
  });

  it('offers every tool with its input, as one that only reads', async () => {
    const client = await started(folders.copy());
    const listed = await client.listTools();
    assert.deepEqual(
      listed.tools.map(({ name, inputSchema, annotations }) => [
        name,
        inputSchema,
        annotations?.readOnlyHint,
      ]),
      tools.map(({ name, input }) => [name, JSON.parse(JSON.stringify(input)) as object, true]),
    );
  });

  it('writes nothing, whatever it is asked', async () => {
    const root = folders.copy();
    const before = filesIn(new URL(`file://${root}/`));
    const client = await started(root);
    const other = join(folders.empty(), 'other.yaml');
    await ask(client, 'preview_edit', { file: 'factories/new.yaml', text: 'name: New' });
    await ask(client, 'preview_edit', { constants: { precision: '16-bit' } });
    for (const file of [other, '../../etc/passwd', '/etc/passwd', 'factories/../../x.yaml', 'x\0y']) {
      const { isError, data } = await ask(client, 'preview_edit', { file, text: 'name: New' });
      assert.equal(isError, true, file);
      assert.match(String(data.error), /is no file of a catalog/);
      assert.match(String((await ask(client, 'problems', { file })).data.error), /is no file of the catalog/);
    }
    assert.deepEqual(filesIn(new URL(`file://${root}/`)), before);
    assert.ok(!existsSync(other) && statSync(root).isDirectory());
  });

  it('answers nonsense in one line, and goes on', async () => {
    const client = await started(folders.copy());
    for (const { name } of tools) {
      const { isError, data } = await ask(client, name, { nonsense: { deep: [1] } });
      assert.equal(isError, true);
      assert.match(String(data.error), /^There is no input “nonsense”\. [^\n]+$/);
    }
    await assert.rejects(client.callTool({ name: 'rnak' }), /There is no tool “rnak”\. Did you mean rank\?/);
    assert.equal((await ask(client, 'rank', { limit: 1 })).isError, false);
  });

  it('works with what is sound in a broken catalog, and says what is not', async () => {
    const root = folders.copy({ 'factories/colossus-2.yaml': 'name: [' });
    const client = await started(root);
    assert.match((await ask(client, 'rank')).text, /"rows":\[\{"rank":1,/);
    assert.match(
      (await ask(client, 'explain', { factory: 'colossus-2' })).text,
      /cannot be used: ask problems/,
    );
    assert.match((await ask(client, 'problems', { severity: 'error' })).text, /colossus-2\.yaml/);
    write(root, { 'catalog.yaml': 'format: ai-factories/1\n' });
    const doubt = /"doubts":\["Last good version of catalog\.yaml: line 1: /;
    assert.match((await ask(client, 'rank')).text, doubt);
    assert.match((await ask(client, 'explain', { factory: 'colossus-1' })).text, doubt);
  });

  /** What a program without manners gets: its messages, one a line. */
  async function raw(cwd: string, input: string | Buffer) {
    const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [program, 'mcp'], { cwd });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdin.on('error', () => undefined); // it may have ended before it read all
    child.stdin.end(input);
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, stderr, lines: stdout.split('\n').filter((line) => line !== '') };
  }

  it('answers garbage with an error for each line, and ends with its client', async () => {
    const ping = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
    const garbage = ['garbage', '{', '[]', '{"a":1}', '\u0000\u0001', 'Content-Length: 2'];
    const { code, stderr, lines } = await raw(folders.copy(), `${[...garbage, ping].join('\n')}\n`);
    assert.deepEqual([code, stderr, lines.length], [0, '', garbage.length + 1]);
    const answers = lines.map((line) => JSON.parse(line) as { id: unknown; error?: { message: string } });
    assert.equal(
      answers.filter(({ error }) => (error?.message ?? '').includes('is no message')).length,
      garbage.length,
    );
    assert.ok(answers.some(({ id }) => id === 1));
    const bytes = await raw(folders.copy(), Buffer.from([0xff, 0xfe, 0x0a, 0xc3, 0x28, 0x0a]));
    assert.deepEqual([bytes.code, bytes.lines.length], [0, 2]);
  });

  it('says in one line what is wrong with a question', async () => {
    const call = (id: number, params: unknown): string =>
      JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params });
    const wrong = [
      null,
      {},
      { name: 5 },
      { name: 'rank', arguments: null },
      { name: 'rank', arguments: [1] },
    ];
    const { lines } = await raw(
      folders.copy(),
      `${wrong.map((params, id) => call(id, params)).join('\n')}\n`,
    );
    const answers = lines.map((line) => JSON.parse(line) as { error?: { code: number; message: string } });
    assert.equal(answers.length, wrong.length);
    for (const { error } of answers) assert.match(error?.message ?? '', /^[^\n[{]+$/);
    assert.match(answers.map(({ error }) => error?.message).join('\n'), /^params\.arguments: /m);
  });

  it('ends a client that sends one line without end', async () => {
    const { code, stderr } = await raw(folders.copy(), Buffer.alloc(17_000_000, 0x61));
    assert.equal(code, 2);
    assert.match(stderr, /^ai-factories: a line on standard input is too long to be a message\.\n$/);
  });
});
