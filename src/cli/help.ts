import { everywhere } from './arguments.ts';
import type { Command, Option } from './command.ts';
import type { Paint } from '../words/paint.ts';
import { terminal } from '../words/printable.ts';
import { wrap } from '../words/width.ts';

/** What the program does and which commands it has, for a terminal of `width` columns. */
export function programHelp(commands: readonly Command[], paint: Paint, width: number): string {
  return `${[
    'AI Factories: lists of AI factories, kept like software.',
    '',
    `${paint('title', terminal`Usage`)}  ai-factories <command> [options]`,
    '',
    paint('title', terminal`Commands`),
    ...columns(
      commands.map(({ name, summary }) => [name, summary]),
      width,
    ),
    '',
    ...wrap(
      'ai-factories <command> --help tells more of one; ai-factories --version says which this is.',
      width,
    ),
    'Exit 0: fine. 1: errors found. 2: cannot run.',
  ].join('\n')}\n`;
}

/** What one command does, and everything it takes, for a terminal of `width` columns. */
export function commandHelp(command: Command, paint: Paint, width: number): string {
  const { name, summary, operands, options, examples } = command;
  const usage = operands.map(({ name: operand, optional, several }) => {
    const many = several === true ? `${operand}…` : operand;
    return optional === true ? `[${many}]` : many;
  });
  return `${[
    `${name}: ${summary}.`,
    '',
    `${paint('title', terminal`Usage`)}  ${['ai-factories', name, ...usage, '[options]'].join(' ')}`,
    ...(operands.length > 0
      ? [
          '',
          ...columns(
            operands.map((operand) => [operand.name, operand.summary]),
            width,
          ),
        ]
      : []),
    '',
    paint('title', terminal`Options`),
    ...columns(
      Object.entries({ ...options, ...everywhere }).map(([key, option]) => [
        optionText(key, option),
        option.summary,
      ]),
      width,
    ),
    '',
    paint('title', terminal`Examples`),
    ...examples.map((example) => `  ai-factories ${example}`),
  ].join('\n')}\n`;
}

function optionText(name: string, { value, choices }: Option): string {
  const what = value ?? (choices ? name.toUpperCase() : '');
  return `--${name}${what === '' ? '' : ` ${what}`}`;
}

function columns(rows: readonly (readonly [string, string])[], width: number): readonly string[] {
  const indent = Math.max(...rows.map(([term]) => term.length)) + 4;
  return rows.flatMap(([term, meaning]) =>
    wrap(meaning, width - indent).map(
      (line, index) => (index === 0 ? `  ${term}` : '').padEnd(indent) + line,
    ),
  );
}
