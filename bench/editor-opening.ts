// Opening 10,000 files in the editor: how long its host answers nobody, and how soon what was shown before is shown again.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as vscode from 'vscode';
import { decoded } from '../src/catalog/load.ts';
import { Catalogs } from '../src/vscode/catalogs/catalogs.ts';
import { fingerprintOf } from '../src/vscode/catalogs/fingerprint.ts';
import { Pace } from '../src/vscode/catalogs/pace.ts';
import { Edge } from '../src/vscode/edge.ts';
import { Diagnostics } from '../src/vscode/providers/diagnostics.ts';
import { Disk } from '../test/support/vscode-disk.ts';
import { editor } from '../test/support/vscode.ts';
import { Uri } from '../test/support/vscode-values.ts';
import { figure, median, printTable } from './measure.ts';
import type { Results } from './results.ts';
import { catalogTexts, factoryPath, factoryText } from './texts.ts';

/** What of the host one turn may take, in ms: a frame of the screen. */
const frame = 16;
const rounds = 5;

/** Opens a catalog of 10,000 files from the disk of this machine, with the stand-in for VS Code of the tests. */
export async function editorOpening(results: Results): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'opening-'));
  try {
    const texts = catalogTexts(10_000);
    for (const [file, text] of texts) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    const kept = nothingKept();
    const [cold, warm, floor]: [Opening[], Opening[], number[]] = [[], [], []];
    await openOnce(root, nothingKept());
    for (let round = 0; round < rounds; round++) {
      cold.push(await openOnce(root, nothingKept()));
      if (round === 0) await openOnce(root, kept, true);
      warm.push(await openOnce(root, kept));
      floor.push(await processorTime(() => readAndHash(root, texts)));
    }
    const block = Math.min(...cold.map(({ longest }) => longest));
    const ratio = (pick: (opening: Opening) => number): number =>
      median(warm.map((each, i) => pick(each) / (floor[i] ?? NaN)));
    printTable('Opening 10,000 files in the editor', [
      ['', 'processor ms', '/ reading and hashing'],
      ['reading and hashing', figure(median(floor)), '1'],
      [
        'unchanged: all shown as before',
        figure(median(warm.map(({ shown }) => shown))),
        figure(ratio((each) => each.shown)),
      ],
      [
        'unchanged: the list stands',
        figure(median(warm.map(({ loaded }) => loaded))),
        figure(ratio((each) => each.loaded)),
      ],
      ['for the first time: the list stands', figure(median(cold.map(({ loaded }) => loaded))), ''],
      [`the host answers nobody for at most ${figure(block)} ms`, '', ''],
    ]);
    results.add('opening 10,000 files in the editor: the longest turn', '16 ms', block / frame, 1);
    results.add(
      'opening 10,000 unchanged files: all shown again',
      'reading and hashing',
      ratio((each) => each.shown),
      2,
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** In ms: of processor time until something is there, and the longest turn of the event loop. */
interface Opening {
  readonly shown: number;
  readonly loaded: number;
  readonly longest: number;
}

/** What the extension keeps from one opening to the next: files, and the state of the workspace. */
interface Kept {
  readonly files: Map<string, Uint8Array>;
  readonly state: Map<string, unknown>;
}

function nothingKept(): Kept {
  return { files: new Map(), state: new Map() };
}

async function openOnce(root: string, kept: Kept, keeps = false): Promise<Opening> {
  editor.reset();
  editor.disk = new RealDisk();
  for (const [file, bytes] of kept.files) editor.disk.files.set(file, bytes);
  editor.setFolders(root);
  const memento = {
    get: (key: string) => kept.state.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void kept.state.set(key, value)),
  } as unknown as vscode.Memento;
  const folder = Uri.file('/storage') as unknown as vscode.Uri;
  const edge = new Edge(editor.log as unknown as vscode.LogOutputChannel);
  const before = process.cpuUsage();
  const sinceBefore = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  let [shown, last, longest, isOver] = [NaN, performance.now(), 0, false];
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  const catalogs = new Catalogs(edge, memento, { folder, memento, build: () => Promise.resolve('bench') });
  const parts = [edge, catalogs, new Diagnostics(edge, catalogs)];
  catalogs.onDidChange((open) => {
    if (Number.isNaN(shown) && open.last.lens(factoryPath(7), factoryText(7))) shown = sinceBefore();
  });
  const found = catalogs.refresh();
  await found;
  await catalogs.ready();
  const loaded = sinceBefore();
  await catalogs.checked();
  isOver = true;
  if (keeps) await catalogs.all()[0]?.last.keep();
  for (const [file, bytes] of editor.disk.files) kept.files.set(file, bytes);
  for (const part of parts.reverse()) part.dispose();
  return { shown, loaded, longest };
}

async function readAndHash(root: string, texts: readonly (readonly [string, string])[]): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const folder = { decode: (bytes: Uint8Array) => decoder.decode(bytes) };
  const read = [];
  for (let from = 0; from < texts.length; from += 64)
    read.push(
      ...(await Promise.all(
        texts
          .slice(from, from + 64)
          .map(async ([file]) => decoded(folder, file, await readFile(path.join(root, file)))),
      )),
    );
  await fingerprintOf(read, new Pace());
}

async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The disk of this machine; what the extension keeps stays in memory. */
class RealDisk extends Disk {
  override async stat(uri: Uri) {
    if (uri.path.startsWith('/storage')) return super.stat(uri);
    const found = await stat(uri.path);
    return { type: found.isFile() ? 1 : 2, ctime: found.ctimeMs, mtime: found.mtimeMs, size: found.size };
  }

  override async read(uri: Uri): Promise<Uint8Array> {
    return uri.path.startsWith('/storage') ? super.read(uri) : readFile(uri.path);
  }

  override async list(uri: Uri): Promise<[string, number][]> {
    const found = await readdir(uri.path, { withFileTypes: true });
    return found.map((entry): [string, number] => [entry.name, entry.isFile() ? 1 : 2]);
  }
}
