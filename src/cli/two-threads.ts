import { availableParallelism } from 'node:os';
import type { MessagePort, Worker } from 'node:worker_threads';
import type { Bonds } from '../catalog/families.ts';
import { fileKind } from '../catalog/file-kind.ts';
import { listCatalog, readChanges } from '../catalog/load.ts';
import type { Mark } from '../catalog/marks.ts';
import type { ListedProblem } from '../views/problems/problem-list.ts';
import { suitFiles } from './engine.ts';
import { secondThread } from './io.ts';
import { nodeFolder, readNow } from './node-folder.ts';
import { OpenCatalog } from './open-catalog.ts';

/** From how many factories on a second thread pays for its start. */
const manyFactories = 5000;

/**
 * From how many cores on. On two, the threads in which the engine optimizes and collects garbage have work for the second:
 * 10,000 factories take 1.4 s with one thread of ours, and with two 3.9 s of both together.
 */
const manyCores = 4;

/** The part of the factories that is the main thread's, which need not start first. */
const ownPart = 0.53;

/** What is wrong with a catalog, and how many files it has. */
export interface Checked {
  readonly problems: readonly ListedProblem[];
  /** The files that are read or refused, in order. */
  readonly paths: readonly string[];
  /** Those that are read. */
  readonly read: readonly string[];
}

/** What a thread reads and checks of a catalog: what everybody needs is read by both, and checked by the first. */
interface Task {
  readonly folder: string;
  readonly shared: readonly string[];
  readonly own: readonly string[];
}

/** The marks of the files that a thread has read: from these another knows which of them to look at. */
type Marks = readonly (readonly [path: string, marks: readonly Mark[], bonds: Bonds | undefined])[];

/**
 * Every problem of a large catalog, found by two threads of which each reads half of the factories. Each tells the other
 * the marks of its own; what one needs to know of a factory of the other's it reads itself, and so both find what one
 * would. Undefined where the catalog is too small for that, where there are few cores, or where a thread failed: then
 * everything is found by one.
 */
export async function checkInTwo(
  folder: string,
  program: string,
  { least = manyFactories, cores = availableParallelism() } = {},
): Promise<Checked | undefined> {
  if (cores < manyCores) return undefined;
  const from = nodeFolder(folder);
  const { paths, refused } = await listCatalog(from);
  const isFactory = (path: string): boolean => path.startsWith('factories/');
  const factories = paths.filter(isFactory);
  if (factories.length < least) return undefined;
  suitFiles(paths.length);
  const shared = paths.filter((path) => !isFactory(path));
  const cut = Math.ceil(factories.length * ownPart);
  const task: Task = { folder, shared, own: factories.slice(cut) };
  // What Node was told to load first, a debugger or a test's, is for the first thread alone.
  const { Worker } = await import('node:worker_threads'); // Node loads much for it
  const worker = new Worker(program, { workerData: task, argv: [secondThread], execArgv: [] });
  try {
    const answers = answersOf(worker);
    const half = await readHalf({ folder, shared, own: factories.slice(0, cut) });
    half.open.catalog.update(refused);
    worker.postMessage(half.marks);
    half.take((await answers.next()) as Marks);
    const mine = half.check([...refused.map(({ path }) => path), ...shared]);
    const others = (await answers.next()) as Checked;
    return {
      problems: merged(mine.problems, others.problems),
      paths: [...mine.paths, ...others.paths].sort(),
      read: [...mine.read, ...others.read],
    };
  } catch {
    return undefined;
  } finally {
    await worker.terminate();
  }
}

/** The other side of `checkInTwo`, in a worker; false where this is none. */
export async function serveHalf(): Promise<boolean> {
  const threads = await import('node:worker_threads');
  const port = threads.parentPort;
  if (!port) return false;
  const others = answersOf(port).next();
  const half = await readHalf(threads.workerData as Task);
  port.postMessage(half.marks);
  half.take((await others) as Marks);
  port.postMessage(half.check([]));
  port.close();
  return true;
}

async function readHalf({ folder, shared, own }: Task) {
  const from = nodeFolder(folder);
  const open = new OpenCatalog(folder, folder);
  open.takeAndCheck(await readChanges(from, [...shared, ...own]));
  return {
    open,
    marks: own.map((path) => {
      const { catalog } = open;
      return [path, catalog.marksAt(path), catalog.bondsOf(fileKind(path)?.id ?? '')] as const;
    }),
    take: (others: Marks): void => {
      for (const [path, marks, bonds] of others)
        open.catalog.defer(path, marks, () => readNow(folder, from, path), bonds);
    },
    check: (more: readonly string[]): Checked => {
      const paths = [...more, ...own].sort();
      const read = paths.filter((path) => !open.catalog.refused.has(path));
      return { problems: open.problemsOf(paths), paths, read };
    },
  };
}

/** What the other thread says, one after the other; an error where it fails or ends. */
function answersOf(other: Worker | MessagePort): { readonly next: () => Promise<unknown> } {
  const arrived: unknown[] = [];
  let failure: Error | undefined;
  let wake = (): void => undefined;
  other.on('message', (message: unknown) => {
    arrived.push(message);
    wake();
  });
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  other.on('error', fail);
  other.on('exit', () => fail(new Error('the other thread ended')));
  const next = async (): Promise<unknown> => {
    while (arrived.length === 0) {
      if (failure) throw failure;
      await new Promise<void>((resolve) => (wake = resolve));
    }
    return arrived.shift();
  };
  return { next };
}

/** Two lists of problems, each in the order of its files, as one. */
function merged(a: readonly ListedProblem[], b: readonly ListedProblem[]): readonly ListedProblem[] {
  const all: ListedProblem[] = [];
  let at = 0;
  for (const problem of a) {
    for (let other = b[at]; other && other.file < problem.file; other = b[at]) {
      all.push(other);
      at += 1;
    }
    all.push(problem);
  }
  return [...all, ...b.slice(at)];
}
