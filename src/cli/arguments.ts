import { parseArgs } from 'node:util';
import { didYouMean } from './did-you-mean.ts';
import type { Arguments, Command, Option } from './command.ts';
import { Stop } from './stop.ts';

/** Options that every command has. */
export const everywhere: Readonly<Record<string, Option>> = {
  verbose: { summary: 'tells where in the program something unexpected went wrong' },
  help: { summary: 'this help' },
};

/** Reads what follows the name of a command. Throws a Stop that says what was meant. */
export function parseArguments(command: Command, argv: readonly string[]): Arguments {
  const known = { ...command.options, ...everywhere };
  const given = new Map<string, string | true>();
  const every: (readonly [string, string])[] = [];
  const operands: string[] = [];
  for (const token of tokensOf(argv, known)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option) throw new Stop(unknownOption(command, rawName, Object.keys(known)));
    const read = valueOf(command, name, option, value, token.inlineValue === true);
    given.set(name, read);
    if (read !== true) every.push([name, read]);
  }
  if (!given.has('help')) checkOperands(command, operands);
  return {
    operands,
    option: (name) => {
      const value = given.get(name);
      return value === true ? undefined : value;
    },
    all: (name) => every.flatMap(([each, value]) => (each === name ? [value] : [])),
    has: (name) => given.has(name),
  };
}

/** The tokens of a command line, read by which options take a value. */
export function tokensOf(argv: readonly string[], options: Readonly<Record<string, Option>>) {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const type: 'string' | 'boolean' = takesValue(option) ? 'string' : 'boolean';
      return [name, name === 'help' ? { type, short: 'h' } : { type }];
    }),
  );
  return parseArgs({ args: [...argv], options: config, strict: false, allowPositionals: true, tokens: true })
    .tokens;
}

function takesValue({ value, choices }: Option): boolean {
  return value !== undefined || choices !== undefined;
}

function valueOf(
  { name: command }: Command,
  name: string,
  option: Option,
  value: string | undefined,
  inline: boolean,
): string | true {
  if (!takesValue(option)) {
    if (value !== undefined) throw new Stop(`--${name} takes no value. ${seeHelp(command)}`);
    return true;
  }
  const what = option.choices?.join(', ') ?? option.value ?? '';
  if (value === undefined || value === '' || (!inline && value.startsWith('-'))) {
    throw new Stop(`--${name} needs a value: ${what}.`);
  }
  if (option.choices && !option.choices.includes(value)) {
    const hint = didYouMean(value, option.choices, `It is one of ${what}.`);
    throw new Stop(`--${name} cannot be “${value}”. ${hint}`);
  }
  return value;
}

function checkOperands({ name, operands: wanted }: Command, operands: readonly string[]): void {
  const missing = wanted.find(({ optional }, index) => optional !== true && operands[index] === undefined);
  if (missing) throw new Stop(`${name} needs ${missing.name}: ${missing.summary}. ${seeHelp(name)}`);
  const extra = wanted.at(-1)?.several === true ? undefined : operands[wanted.length];
  if (extra !== undefined) throw new Stop(`${name} has no use for “${extra}”. ${seeHelp(name)}`);
}

function unknownOption({ name }: Command, rawName: string, known: readonly string[]): string {
  const hint = didYouMean(rawName.replace(/^-+/, ''), known, seeHelp(name), '--');
  return `${name} has no option ${rawName}. ${hint}`;
}

function seeHelp(command: string): string {
  return `See ai-factories ${command} --help.`;
}
