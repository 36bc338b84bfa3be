import assert from 'node:assert/strict';
import type { SiteFile } from '../../src/site/site.ts';
import { manifestPath } from '../../src/site/site-manifest.ts';
import { writeSite, type SiteFolder } from '../../src/site/write-site.ts';

/** A folder in memory, that fails at its nth call that writes where one is said. */
class MemorySite implements SiteFolder {
  readonly files = new Map<string, string>();
  failsAt = Infinity;

  names = () => Promise.resolve([...new Set([...this.files.keys()].map((path) => path.split('/')[0] ?? ''))]);
  read = (path: string) => {
    const text = this.files.get(path);
    return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text));
  };
  write = (path: string, bytes: Uint8Array) =>
    this.#act(() => this.files.set(path, new TextDecoder().decode(bytes)));
  move = (from: string, to: string) =>
    this.#act(() => {
      this.files.set(to, this.files.get(from) ?? '');
      this.files.delete(from);
    });
  remove = (path: string) => this.#act(() => this.files.delete(path));
  removeEmpty = () => Promise.resolve();
  removeAll = (path: string) => {
    for (const each of [...this.files.keys()]) if (each.startsWith(`${path}/`)) this.files.delete(each);
    return Promise.resolve();
  };

  #act(act: () => unknown): Promise<void> {
    this.failsAt -= 1;
    if (this.failsAt === 0) return Promise.reject(new Error('the disk is full'));
    act();
    return Promise.resolve();
  }
}

const files = (...paths: readonly string[]): readonly SiteFile[] =>
  paths.map((path) => ({ path, body: `of ${path}` }));

/** What is there but the manifest. */
const filesIn = (folder: MemorySite): readonly string[] =>
  [...folder.files.keys()].filter((path) => path !== manifestPath).sort();

describe('writing a site', () => {
  it('leaves nothing behind where it is cancelled, and what was there where something was', async () => {
    const folder = new MemorySite();
    assert.equal(await writeSite(folder, files('index.html'), { isCancelled: () => true }), undefined);
    assert.deepEqual([...folder.files.keys()], []);
    await writeSite(folder, files('index.html', 'a/index.html'));
    const before = new Map(folder.files);
    let asked = 0;
    const many = Array.from({ length: 100 }, (_, at) => `f-${at}.html`);
    const isCancelled = (): boolean => ++asked > 3;
    assert.equal(await writeSite(folder, files(...many), { isCancelled }), undefined);
    assert.deepEqual(folder.files, before);
  });

  it('leaves what was there where a file cannot be made', async () => {
    const folder = new MemorySite();
    const broken = function* (): Generator<SiteFile> {
      yield* files('index.html');
      throw new Error('a fault');
    };
    await assert.rejects(writeSite(folder, broken()), /a fault/);
    assert.deepEqual([...folder.files.keys()], []);
    await writeSite(folder, files('index.html'));
    const before = new Map(folder.files);
    await assert.rejects(writeSite(folder, broken()), /a fault/);
    assert.deepEqual(folder.files, before);
  });

  it('finishes, whenever the run before ended', async () => {
    const [old, now] = [files('index.html', 'old.html'), files('index.html', 'new.html', 'a/b.html')];
    for (let at = 1; at < 14; at++) {
      const folder = new MemorySite();
      await writeSite(folder, old);
      folder.failsAt = at;
      await writeSite(folder, now).catch(() => undefined);
      folder.failsAt = Infinity;
      await writeSite(folder, now);
      assert.deepEqual(filesIn(folder), ['a/b.html', 'index.html', 'new.html'], `after a failure at ${at}`);
    }
  });

  it('says what it did, and how far it is', async () => {
    const folder = new MemorySite();
    const counts: number[] = [];
    const first = await writeSite(folder, files('index.html', 'a.html'), {
      made: (count) => counts.push(count),
    });
    assert.deepEqual(first, { files: 2, added: 2, changed: 0, removed: [], left: [] });
    assert.deepEqual(counts, [2]);
    folder.files.set('a.html', 'edited by hand');
    folder.files.set('b.html', 'of others');
    const again = await writeSite(folder, files('a.html', 'b.html'));
    assert.deepEqual(again, { files: 1, added: 0, changed: 1, removed: ['index.html'], left: ['b.html'] });
    assert.equal(folder.files.get('b.html'), 'of others');
  });

  it('makes no file twice, and none outside', async () => {
    for (const path of ['../x', '/x', 'a/../x', '.git/config', 'a\\b', '', 'a//b'])
      await assert.rejects(writeSite(new MemorySite(), files(path)), /can be called/);
    await assert.rejects(writeSite(new MemorySite(), files('a.html', 'a.html')), /can be called/);
  });
});
