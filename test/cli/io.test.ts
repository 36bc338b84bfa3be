import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { streamOutput, writePieces } from '../../src/cli/io.ts';

describe('what is written in pieces', () => {
  it('waits for a reader that is slow, and comes whole', async () => {
    const line = `${'x'.repeat(999)}\n`;
    let asked = 0;
    let read = 0;
    let ahead = 0;
    const slow = new Writable({
      write(chunk: Buffer, _, done) {
        ahead = Math.max(ahead, asked * line.length - read);
        setTimeout(() => {
          read += chunk.length;
          done();
        }, 2);
      },
    });
    const pieces = function* (): Generator<string, void> {
      for (; asked < 2000; asked++) yield line;
    };
    await writePieces(pieces(), streamOutput(slow));
    await new Promise<void>((resolve) => slow.end(resolve));
    assert.equal(read, 2000 * line.length);
    assert.ok(ahead <= 130_000, `${ahead} bytes were made ahead of the reader`);
  });

  it('are made no further where the reader is gone', async () => {
    let asked = 0;
    const gone = new Writable({ write: (_, __, done) => void setImmediate(done, new Error('EPIPE')) });
    const failed = new Promise((resolve) => gone.on('error', resolve));
    const pieces = function* (): Generator<string, void> {
      for (; asked < 100; asked++) {
        if (gone.destroyed) return;
        yield 'x'.repeat(60_000);
      }
    };
    await writePieces(pieces(), streamOutput(gone));
    await failed;
    assert.ok(asked <= 2, `${asked} pieces`);
  });
});
