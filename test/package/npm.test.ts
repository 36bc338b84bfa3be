import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client as AgentClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import ts from 'typescript';
import { version } from '../../package.json';
import { Folders } from '../cli/support/catalogs.ts';
import { Client as EditorClient } from '../lsp/support/client.ts';

const root = path.resolve(__dirname, '../..');

describe('the npm package', function () {
  this.timeout(120_000);
  const folders = new Folders();
  /** A project in which the package is installed, and nothing else. */
  let project = '';
  let installed = '';
  let packed = '';

  /** Runs a program there. No registry can be asked, and npm has a cache of its own in which nothing is. */
  function run(program: string, ...args: readonly string[]) {
    const env = { PATH: process.env.PATH, HOME: project, npm_config_cache: path.join(project, '.npm-cache') };
    const shell = process.platform === 'win32';
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: project,
      env,
      encoding: 'utf8',
      shell,
      maxBuffer: 1e8,
    });
    return { status, stdout, stderr };
  }

  const aiFactories = (...args: readonly string[]) =>
    run(process.execPath, path.join(installed, 'cli.js'), ...args);

  before('is made, packed and installed without network', () => {
    const out = folders.empty();
    const made = spawnSync(process.execPath, ['scripts/npm-package.mjs', '--out', out], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(made.status, 0, made.stderr);
    packed = path.join(out, `ai-factories-${version}.tgz`);
    project = folders.empty();
    writeFileSync(path.join(project, 'package.json'), '{"private": true}\n');
    const { status, stderr } = run('npm', 'install', packed, '--offline', '--no-audit', '--no-fund');
    assert.equal(status, 0, stderr);
    installed = path.join(project, 'node_modules/ai-factories');
  });

  it('holds what is on the list, is small, and takes nothing with it', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(path.join(installed, file)).isFile())
      .map((file) => file.replaceAll('\\', '/'));
    const schemas = readdirSync(path.join(root, 'schemas')).map((name) => `schemas/${name}`);
    assert.deepEqual(
      files.sort(),
      [
        ...['CHANGELOG.md', 'LICENSE', 'README.md', 'ThirdPartyNotices.txt', 'index.d.ts', 'package.json'],
        ...[
          'cli.js',
          ...['main', 'rank', 'validate', 'explain', 'compare', 'totals', 'rerank', 'registry'],
          ...['full-tree', 'wrong', 'two-threads', 'pictures', 'lsp', 'mcp', 'shared'],
        ].map((name) => (name.endsWith('.js') ? name : `cli-${name}.js`)),
        ...['explore/explore.css', 'explore/explore.js'],
        ...['docs/agents.md', 'docs/editors.md', 'docs/rules.md'],
        ...schemas,
      ].sort(),
    );
    assert.deepEqual(
      readdirSync(path.join(project, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['ai-factories'],
    );
    const size = statSync(packed).size;
    assert.ok(size < 1_200_000, `${size} bytes`);
  });

  it('is what its manifest says, and nothing of an extension', () => {
    const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    for (const key of ['name', 'version', 'license']) assert.equal(manifest[key], own[key]);
    for (const key of ['dependencies', 'devDependencies', 'scripts', 'contributes', 'publisher', 'private'])
      assert.ok(!(key in manifest), key);
    const notices = readFileSync(path.join(installed, 'ThirdPartyNotices.txt'), 'utf8');
    for (const name of ['yaml', '@modelcontextprotocol/sdk', 'vscode-languageserver', 'zod'])
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
    assert.match(notices, /^preact \d/m, 'which the page that explores a site is made with');
  });

  it('goes the whole way: a catalog, a list, a page', () => {
    assert.equal(aiFactories('init').status, 0);
    const validated = run('npx', '--no-install', 'ai-factories', 'validate');
    assert.deepEqual([validated.status, validated.stderr], [0, '']);
    assert.match(validated.stdout, /1 factory, 1 accelerator, 1 edition: no problems/);
    assert.match(aiFactories('rank').stdout, /Example Factory/);
    assert.equal(aiFactories('rerank').status, 0);
    assert.equal(aiFactories('rerank', '--check').status, 0);
    assert.equal(aiFactories('publish', '--to', 'list.html').status, 0);
    assert.match(readFileSync(path.join(project, 'list.html'), 'utf8'), /Example Factory/);
    // A text that is not plain YAML is read by code in a file of its own.
    writeFileSync(path.join(project, 'catalog/factories/broken.yaml'), 'name: [Broken\nstatus: planned\n');
    const broken = aiFactories('validate');
    assert.equal(broken.status, 1);
    assert.match(broken.stdout, /broken\.yaml:1:7 error .* \(syntax\)/);
    writeFileSync(path.join(project, 'catalog/factories/broken.yaml'), '');
    assert.equal(aiFactories('nonsense').status, 2);
    assert.equal(aiFactories('--version').stdout.trim(), version);
  });

  it('serves editors and agents', async () => {
    const program = path.join(installed, 'cli.js');
    const editor = new EditorClient(program);
    assert.equal((await editor.start([project])).hoverProvider, true);
    assert.equal(await editor.stop(), 0);
    const agent = new AgentClient({ name: 'tests', version: '1' });
    await agent.connect(
      new StdioClientTransport({ command: process.execPath, args: [program, 'mcp'], cwd: project }),
    );
    assert.match(JSON.stringify(await agent.callTool({ name: 'rank' })), /Example Factory/);
    await agent.close();
  });

  it('has types that are those of what it prints', () => {
    const shipped = path.join(root, 'catalog');
    const before = folders.copy({ 'factories/colossus-1.yaml': null });
    const outputs: Readonly<Record<string, readonly string[]>> = {
      ValidateOutput: ['validate', '--catalog', before],
      RankOutput: ['rank', '--catalog', shipped, '--edition', '2025H2'],
      RerankOutput: ['rerank', '--check', '--catalog', shipped],
      ExplainOutput: ['explain', 'stargate', '--catalog', shipped, '--edition', '2025H2'],
      CompareOutput: ['compare', '2025H2', '2026H1', '--catalog', shipped],
      DiffOutput: ['diff', before, shipped],
      TotalsOutput: ['totals', '--by', 'owner', '--catalog', shipped],
    };
    const lines = Object.entries(outputs).map(([type, args]) => {
      const { stdout, stderr } = aiFactories(...args, '--format', 'json');
      assert.ok(stdout.startsWith('{'), `${args.join(' ')}: ${stderr}`);
      return `export const of${type}: ${type} = ${stdout.trim()};`;
    });
    const file = path.join(project, 'outputs.ts');
    const types = Object.keys(outputs).join(', ');
    writeFileSync(file, `import type { ${types} } from 'ai-factories';\n${lines.join('\n')}\n`);
    const program = ts.createProgram([file], {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      types: [],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
    });
    const found = ts.getPreEmitDiagnostics(program).map(({ messageText, start, file: of }) => {
      const near = of?.text.slice(Math.max(0, (start ?? 0) - 40), (start ?? 0) + 80) ?? '';
      return `${ts.flattenDiagnosticMessageText(messageText, '\n')} near ${near}`;
    });
    assert.deepEqual(found.slice(0, 5), []);
  });

  it('has the schemas, each where it can be imported from', () => {
    const file = path.join(project, 'schema.mjs');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(
      file,
      "import schema from 'ai-factories/schemas/factory.schema.json' with { type: 'json' };\nconsole.log(schema.title);\n",
    );
    assert.equal(run('node', file).stdout.trim(), 'Factory');
    assert.ok(existsSync(path.join(installed, 'schemas/published-list.schema.json')));
  });
});
