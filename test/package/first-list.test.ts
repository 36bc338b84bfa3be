import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../scripts/host/children.mjs';

const root = path.resolve(__dirname, '../..');

describe('A list of one’s own, as README.md has it', function () {
  this.timeout(60_000);

  it('is published by its commands and its file, as they are written, in their order', () => {
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8').replaceAll('\r\n', '\n');
    const [, section = ''] = /^## A list of your own, in five minutes\n([^]*?)^## /m.exec(readme) ?? [];
    const clone = temporaryFolder('clone');
    symlinkSync(path.join(root, 'dist'), path.join(clone, 'dist'), 'junction');
    const said: string[] = [];
    for (const [, kind, text = ''] of section.matchAll(/^```(sh|yaml)\n([^]*?)^```$/gm)) {
      if (kind === 'yaml') {
        const [, file = ''] = /^# (\S+)\n/.exec(text) ?? [];
        assert.ok(section.includes(`\`my-list/${file}\``), 'the text says where the file goes');
        mkdirSync(path.dirname(path.join(clone, 'my-list', file)), { recursive: true });
        writeFileSync(path.join(clone, 'my-list', file), text);
        continue;
      }
      for (const line of text.trim().split('\n')) {
        const [program = '', ...args] = line.split(' ');
        assert.equal(program, 'node');
        const { status, stdout, stderr } = spawnSync(process.execPath, args, {
          cwd: clone,
          encoding: 'utf8',
        });
        assert.deepEqual([status, stderr], [0, ''], `${line}: ${stdout}`);
        said.push(stdout);
      }
    }
    const [, validated, ranked, explained] = said;
    assert.match(validated!, /2 factories, 1 accelerator, 1 edition: no problems/);
    assert.match(ranked!, /1 .*Example Campus.*\n.*2 .*Example Factory/);
    assert.match(explained!, /Example Campus[^]*150 MW/);
    assert.match(readFileSync(path.join(clone, 'my-list.html'), 'utf8'), /Example Campus/);
  });
});
