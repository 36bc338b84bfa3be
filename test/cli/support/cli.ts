import { run } from '../../../src/cli/run.ts';

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Columns of a terminal; a pipe where absent. */
  readonly columns?: number;
}

/** Runs a command line in this process and keeps what it says. */
export async function cli(argv: readonly string[], { cwd, env = {}, columns }: Surroundings): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const output = (stream: keyof typeof said, terminal: boolean) => ({
    write: (text: string) => void (said[stream] += text),
    isTTY: terminal,
    columns: terminal ? columns : undefined,
  });
  const io = { stdout: output('stdout', columns !== undefined), stderr: output('stderr', false), cwd, env };
  return { code: await run(argv, io), ...said };
}
