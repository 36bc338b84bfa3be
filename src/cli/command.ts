import type { ExitCode, Io } from './io.ts';

/** One command: everything that its parsing, its help and its run need. */
export interface Command {
  readonly name: string;
  /** What it does, in half a sentence. */
  readonly summary: string;
  /** What comes without a dash, in order. */
  readonly operands: readonly Operand[];
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  run(args: Arguments, io: Io): Promise<ExitCode>;
}

/** What a command was given, checked against what it takes. */
export interface Arguments {
  readonly operands: readonly string[];
  /** The value of an option, the last where it was given several times; undefined where it was not given. */
  option(name: string): string | undefined;
  /** Every value of an option that may be given several times, in order. */
  all(name: string): readonly string[];
  /** Whether a switch was given. */
  has(name: string): boolean;
}

export interface Operand {
  /** As the help writes it: FACTORY. */
  readonly name: string;
  readonly summary: string;
  readonly optional?: boolean;
  /** Whether any number of them may come; only the last can. */
  readonly several?: boolean;
}

export interface Option {
  readonly summary: string;
  /** What stands for its value in the help: ID, DATE. An option without is a switch. */
  readonly value?: string;
  /** The words that are accepted, where not every value is. */
  readonly choices?: readonly string[];
}

/** Which catalog to work on: every command that reads one has this option. */
export const catalogOption: Option = {
  value: 'DIR',
  summary: 'the catalog; else the nearest folder upward that is one, or ./catalog',
};

/** The option for the form of the output, its first form being the usual one. */
export function formatOption(...choices: readonly [string, ...string[]]): Option {
  return { choices, summary: `${choices.join(', ')}; ${choices[0]} where absent` };
}

/** The option for the edition to work on. */
export const editionOption: Option = {
  value: 'ID',
  summary: 'the edition; else the one with the latest asOf',
};
