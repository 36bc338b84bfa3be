import { closest } from '../catalog/closest.ts';

/** The part of JSON Schema that inputs of tools use. */
export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, InputProperty>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

export interface InputProperty {
  readonly type: 'string' | 'integer' | 'boolean' | 'object';
  readonly description: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Of an object: what each of its values may be. */
  readonly additionalProperties?: { readonly type: readonly ('string' | 'number')[] };
}

/** What a tool was asked with, checked against its schema. */
export interface Input {
  text(name: string): string | undefined;
  /** As `text`, where the schema requires it. */
  needed(name: string): string;
  number(name: string, otherwise: number): number;
  flag(name: string): boolean;
  pairs(name: string): readonly (readonly [string, string])[] | undefined;
}

/** What cannot be answered, and what to ask instead: one line for whoever asked. */
export class ToolRefusal extends Error {}

/** An input without more than one `type` a property. Throws a ToolRefusal that quotes what is wrong and says what to give. */
export function readInput(schema: InputSchema, value: unknown): Input {
  const given: unknown = value ?? {};
  if (!isRecord(given)) throw new ToolRefusal(`The input is ${quoted(given)}: give an object.`);
  const names = Object.keys(schema.properties);
  for (const name of Object.keys(given)) {
    if (names.includes(name)) continue;
    const near = closest(name, names);
    const hint = near === undefined ? `It takes ${names.join(', ')}.` : `Did you mean ${near}?`;
    throw new ToolRefusal(`There is no input “${name}”. ${hint}`);
  }
  for (const name of schema.required ?? []) {
    const { description = '' } = schema.properties[name] ?? {};
    if (given[name] === undefined) throw new ToolRefusal(`${name} is missing: ${description}.`);
  }
  for (const [name, property] of Object.entries(schema.properties)) {
    const each = given[name];
    if (each !== undefined) check(name, property, each);
  }
  const text = (name: string): string | undefined => given[name] as string | undefined;
  return {
    text,
    needed: (name) => text(name) ?? '',
    number: (name, otherwise) => (given[name] as number | undefined) ?? otherwise,
    flag: (name) => given[name] === true,
    pairs: (name) => {
      const map = given[name] as Record<string, string | number> | undefined;
      return map && Object.entries(map).map(([key, each]) => [key, String(each)] as const);
    },
  };
}

function check(name: string, property: InputProperty, value: unknown): void {
  const { type, enum: words, minimum = -Infinity, maximum = Infinity } = property;
  const refuse = (what: string): never => {
    throw new ToolRefusal(`${name} cannot be ${quoted(value)}: give ${what}.`);
  };
  if (words && !words.includes(value as string)) refuse(`one of ${words.join(', ')}`);
  switch (type) {
    case 'string':
      if (typeof value !== 'string') refuse('a text');
      break;
    case 'boolean':
      if (typeof value !== 'boolean') refuse('true or false');
      break;
    case 'integer':
      if (!Number.isSafeInteger(value) || Number(value) < minimum || Number(value) > maximum)
        refuse(`a whole number from ${minimum} to ${maximum}`);
      break;
    case 'object':
      if (!isRecord(value) || !Object.values(value).every((each) => isTextOrNumber(each)))
        refuse('an object whose values are texts or numbers');
  }
}

function isTextOrNumber(value: unknown): boolean {
  return typeof value === 'string' || Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as it is given, cut where it is long. */
function quoted(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) as string | undefined);
  return (text ?? typeof value).slice(0, longestQuote);
}

const longestQuote = 80;
