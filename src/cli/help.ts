import { everywhere } from './arguments.ts';
import type { Command, Option } from './command.ts';
import type { Paint } from '../publish/text/paint.ts';

/** What the program does and which commands it has. */
export function programHelp(commands: readonly Command[], paint: Paint): string {
  return `${[
    'AI Factories: lists of AI factories, kept like software.',
    '',
    `${paint('title', 'Usage')}  ai-factories <command> [options]`,
    '',
    paint('title', 'Commands'),
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'ai-factories <command> --help tells more of one; ai-factories --version says which this is.',
    'Exit 0: fine. 1: errors found. 2: cannot run.',
  ].join('\n')}\n`;
}

/** What one command does, and everything it takes. */
export function commandHelp(command: Command, paint: Paint): string {
  const { name, summary, operands, options, examples } = command;
  const usage = operands.map((operand) => (operand.optional === true ? `[${operand.name}]` : operand.name));
  return `${[
    `${name}: ${summary}.`,
    '',
    `${paint('title', 'Usage')}  ${['ai-factories', name, ...usage, '[options]'].join(' ')}`,
    ...(operands.length > 0
      ? ['', ...columns(operands.map((operand) => [operand.name, operand.summary]))]
      : []),
    '',
    paint('title', 'Options'),
    ...columns(
      Object.entries({ ...options, ...everywhere }).map(([key, option]) => [
        optionText(key, option),
        option.summary,
      ]),
    ),
    '',
    paint('title', 'Examples'),
    ...examples.map((example) => `  ai-factories ${example}`),
  ].join('\n')}\n`;
}

function optionText(name: string, { value, choices }: Option): string {
  const what = value ?? (choices ? name.toUpperCase() : '');
  return `--${name}${what === '' ? '' : ` ${what}`}`;
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, meaning]) => `  ${term.padEnd(width)}  ${meaning}`);
}
