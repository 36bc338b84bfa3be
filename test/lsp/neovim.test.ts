import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildCli } from '../cli/support/bundle.ts';
import { Folders } from '../cli/support/catalogs.ts';
import { base } from '../rules/support/world.ts';

const found = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
const isThere = found.status === 0;
if (!isThere) console.log('No nvim here: what Neovim makes of the language server is not tried.');

/** Starts the server for a buffer as docs/editors.md says, or, before 0.11, as Neovim did it then; writes what comes. */
const script = (program: string, root: string, out: string): string => `
local cmd = { '${process.execPath}', '${program}', 'lsp' }
vim.cmd('edit ${root}/factories/alpha.yaml')
local buffer = vim.api.nvim_get_current_buf()
if vim.fn.has('nvim-0.11') == 1 then
  vim.lsp.config('ai_factories', { cmd = cmd, filetypes = { 'yaml' }, root_markers = { 'catalog.yaml' } })
  vim.lsp.enable('ai_factories')
  vim.bo.filetype = 'yaml'
else
  vim.lsp.buf_attach_client(buffer, vim.lsp.start_client({ cmd = cmd, root_dir = '${root}' }))
end
vim.wait(20000, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
local said = { problems = {}, hover = '', lens = '' }
for _, problem in ipairs(vim.diagnostic.get(buffer)) do
  table.insert(said.problems, { line = problem.lnum + 1, column = problem.col + 1, message = problem.message })
end
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000) or {}
  for _, answer in pairs(answers) do return answer.result end
end
local document = { uri = vim.uri_from_bufnr(buffer) }
local place = vim.fn.searchpos([[count: \\zs]])
local hover = ask('textDocument/hover', { textDocument = document, position = { line = place[1] - 1, character = place[2] } })
said.hover = hover and hover.contents.value or ''
local lenses = ask('textDocument/codeLens', { textDocument = document })
said.lens = lenses and lenses[1] and lenses[1].command.title or ''
vim.fn.writefile({ vim.fn.json_encode(said) }, '${out}')
vim.cmd('qall!')
`;

function suite(): void {
  const folders = new Folders();

  it('shows problems where they are, says what a figure is, and where a factory ranks', async function () {
    this.timeout(60_000);
    const [root, work] = [folders.empty(), folders.empty()];
    const alpha = base['factories/alpha.yaml']!;
    for (const [path, text] of Object.entries({
      ...base,
      'factories/alpha.yaml': `# “é” 🏭\n${alpha.replace('    source: survey\n', '')}`,
    })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const [lua, out] = [join(work, 'try.lua'), join(work, 'said.json')];
    writeFileSync(lua, script(await buildCli(work), root, out));
    const run = spawnSync('nvim', ['--headless', '--clean', '-c', `luafile ${lua}`], {
      cwd: root,
      encoding: 'utf8',
      timeout: 50_000,
      env: { ...process.env, XDG_STATE_HOME: work, XDG_DATA_HOME: work, XDG_CACHE_HOME: work },
    });
    assert.equal(run.status, 0, run.stderr);
    const said = JSON.parse(readFileSync(out, 'utf8')) as {
      problems: { line: number; column: number; message: string }[];
      hover: string;
      lens: string;
    };
    assert.equal(said.problems.length, 1);
    assert.equal(said.problems[0]!.line, 9);
    assert.match(said.problems[0]!.message, /source/);
    assert.match(said.hover, /H100e/);
    assert.match(said.lens, /^#\d/);
  });
}

if (isThere) describe('Neovim', suite);
