import { version } from '../../package.json';
import { didYouMean } from './did-you-mean.ts';
import { printable, printableLines } from '../words/printable.ts';
import { everywhere, parseArguments, tokensOf } from './arguments.ts';
import type { Command, Option } from './command.ts';
import { commandHelp, programHelp } from './help.ts';
import { paintFor, widthFor, type ExitCode, type Io } from './io.ts';
import { Stop, whatHappened } from './stop.ts';

/** The commands that need little but the core. They start without the rest of the program, which is as much again. */
const often: Readonly<Record<string, () => Promise<Command>>> = {
  validate: async () => (await import('./commands/validate.ts')).validate,
  rank: async () => (await import('./commands/rank.ts')).rank,
  rerank: async () => (await import('./commands/rerank.ts')).rerank,
  explain: async () => (await import('./commands/explain.ts')).explain,
  compare: async () => (await import('./commands/compare.ts')).compare,
  totals: async () => (await import('./commands/totals.ts')).totals,
};

/** Runs a command line, without the program's name, and returns its exit code. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    io.stderr.write(`ai-factories: ${printable(whatHappened(error))}\n`);
    const unforeseen = error instanceof Error && !(error instanceof Stop);
    if (unforeseen && argv.includes('--verbose')) io.stderr.write(stackOf(error));
    return error instanceof Stop ? error.exitCode : 2;
  }
}

/** Where in the program an error comes from, and what caused it. */
function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? stackOf(error.cause) : '';
  return `${printableLines(error.stack ?? error.message)}\n${cause}`;
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...others] = argv;
  if (first === '--version' && others.length === 0) return tellVersion(io);
  const asked = first !== undefined && Object.hasOwn(often, first) ? often[first] : undefined;
  if (asked) return runCommand(await asked(), others, io);
  const { commands } = await import('./registry.ts');
  const { name, rest } = splitCommand(argv, commands);
  const paint = paintFor(io.stdout, io);
  if (name === undefined) {
    if (rest.includes('--version')) return tellVersion(io);
    const [unknown] = rest.filter((each) => !['--help', '-h', '--verbose'].includes(each));
    if (unknown !== undefined) throw new Stop(`There is no option ${unknown}. See ai-factories --help.`);
    io.stdout.write(programHelp(commands, paint, widthFor(io)));
    if (rest.includes('--help') || rest.includes('-h')) return 0;
    throw new Stop('No command was given.');
  }
  if (name === 'help') return dispatch([...rest, '--help'], io);
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Stop(unknownCommand(name, commands));
  return runCommand(command, rest, io);
}

async function runCommand(command: Command, argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = parseArguments(command, argv);
  if (!args.has('help')) return command.run(args, io);
  io.stdout.write(commandHelp(command, paintFor(io.stdout, io), widthFor(io)));
  return 0;
}

function tellVersion(io: Io): ExitCode {
  io.stdout.write(`${version}\n`);
  return 0;
}

/** The first word that is neither an option nor the value of one, and all else. */
function splitCommand(
  argv: readonly string[],
  commands: readonly Command[],
): {
  readonly name: string | undefined;
  readonly rest: readonly string[];
} {
  const options = Object.fromEntries(
    [everywhere, ...commands.map((each) => each.options)].flatMap((each): [string, Option][] =>
      Object.entries(each),
    ),
  );
  const first = tokensOf(argv, options).find(({ kind }) => kind === 'positional');
  if (first?.kind !== 'positional') return { name: undefined, rest: argv };
  return { name: first.value, rest: argv.filter((_, index) => index !== first.index) };
}

function unknownCommand(name: string, commands: readonly Command[]): string {
  const names = commands.map((command) => command.name);
  return `There is no command “${name}”. ${didYouMean(name, names, 'See ai-factories --help.')}`;
}
