import { version } from '../../package.json';
import { didYouMean } from './did-you-mean.ts';
import { printable, printableLines } from '../words/printable.ts';
import { everywhere, parseArguments, tokensOf } from './arguments.ts';
import type { Option } from './command.ts';
import { commandHelp, programHelp } from './help.ts';
import { paintFor, widthFor, type ExitCode, type Io } from './io.ts';
import { commands } from './registry.ts';
import { Stop, whatHappened } from './stop.ts';

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
  const paint = paintFor(io.stdout, io);
  const { name, rest } = splitCommand(argv);
  if (name === undefined) {
    if (rest.includes('--version')) {
      io.stdout.write(`${version}\n`);
      return 0;
    }
    const [unknown] = rest.filter((each) => !['--help', '-h', '--verbose'].includes(each));
    if (unknown !== undefined) throw new Stop(`There is no option ${unknown}. See ai-factories --help.`);
    io.stdout.write(programHelp(commands, paint, widthFor(io)));
    if (rest.includes('--help') || rest.includes('-h')) return 0;
    throw new Stop('No command was given.');
  }
  if (name === 'help') return dispatch([...rest, '--help'], io);
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Stop(unknownCommand(name));
  const args = parseArguments(command, rest);
  if (!args.has('help')) return command.run(args, io);
  io.stdout.write(commandHelp(command, paint, widthFor(io)));
  return 0;
}

/** The first word that is neither an option nor the value of one, and all else. */
function splitCommand(argv: readonly string[]): {
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

function unknownCommand(name: string): string {
  const names = commands.map((command) => command.name);
  return `There is no command “${name}”. ${didYouMean(name, names, 'See ai-factories --help.')}`;
}
