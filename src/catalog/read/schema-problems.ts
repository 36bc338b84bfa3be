import type { ErrorObject } from 'ajv';
import {
  keyText,
  nodeAt,
  plainValue,
  writtenOf,
  type Node,
  type Path,
  type Scalar,
} from '../../document/node.ts';
import { asItems } from '../../document/odd-keys.ts';
import { dimensions, type Dimension } from '../../quantity/dimension.ts';
import { foreignSignIn, inOurSigns, isUnseen, nameOf } from '../../quantity/signs.ts';
import type { EntryKind } from '../entries.ts';
import * as validators from '../generated/validators.js';
import type { Problem, Report } from '../problem.ts';
import { closest } from '../closest.ts';
import { otherWordFor } from '../other-words.ts';
import { schemaAt, type Schema } from './schemas.ts';

/**
 * Reports what the compiled schema finds wrong with the shape of a file of `kind`: one problem a place, in plain words. Quantities and
 * dates with a wrong notation are left to the reader, which knows what was meant.
 */
export function reportSchemaProblems(kind: EntryKind, root: Node, report: Report): void {
  const validate = validators[kind];
  if (validate(plainValue(root))) return;
  const errors = validate.errors ?? [];
  const isSomeMissing = errors.some(isAbsence);
  const misspelt = new Set(isSomeMissing ? errors.flatMap((error) => meantKey(kind, root, error) ?? []) : []);
  const seen = new Set<string>();
  for (const error of errors) {
    if (isAbsence(error) && misspelt.has(`${error.instancePath}/${keyOf(error)}`)) continue;
    const path = pathOf(error.instancePath, root);
    const place = `${JSON.stringify(path)}${keyOf(error) ?? ''}`;
    if (seen.has(place)) continue;
    seen.add(place);
    describe(kind, root, path, error, report);
  }
}

function isAbsence({ keyword }: ErrorObject): boolean {
  return keyword === 'required' || keyword === 'dependentRequired';
}

type Words = Pick<Problem, 'message' | 'data'>;

/** The place of the key that an unknown one seems to be: it is not missing as well. */
function meantKey(kind: EntryKind, root: Node, error: ErrorObject): string | undefined {
  if (error.keyword !== 'additionalProperties') return undefined;
  const schema = schemaAt(kind, pathOf(error.instancePath, root));
  const meant = closest(keyOf(error) ?? '', Object.keys(schema?.properties ?? {}));
  return meant && `${error.instancePath}/${meant}`;
}

function describe(kind: EntryKind, root: Node, path: Path, error: ErrorObject, report: Report): void {
  const schema = schemaAt(kind, path);
  const key = keyOf(error);
  switch (error.keyword) {
    case 'additionalProperties': {
      const message = (): Words => {
        const keys = Object.keys(schema?.properties ?? {});
        const foreign = describeForeignKey(key ?? '');
        if (foreign) return foreign;
        const suggestion = closest(key ?? '', keys);
        const hint = suggestion ? `Did you mean ${suggestion}?` : `Keys here: ${keys.join(', ')}.`;
        return { message: `No key “${key}” here. ${hint}`, data: { suggestion } };
      };
      report({ code: 'unknown-key', message, path: [...path, key ?? ''], onKey: true });
      return;
    }
    case 'required':
    case 'dependentRequired': {
      const meaning = schemaAt(kind, [...path, key ?? '']);
      const { property } = error.params as { readonly property?: string };
      const why = property === undefined ? '' : `, and without it “${property}” says nothing`;
      const message = `“${key}” is missing${why}. ${meaning?.description ?? ''}${exampleOf(meaning)}`.trim();
      report({ code: 'missing-key', message, path, onKey: true, data: { key, path } });
      return;
    }
    case 'propertyNames':
      report({
        code: 'value',
        message: `“${key}” is not a year. Write four digits, such as 2025.`,
        path: [...path, key ?? ''],
        onKey: true,
      });
      return;
    case 'pattern': // the names of keys alone have one, and propertyNames tells of it
      return;
    default:
  }
  const value = nodeAt(root, path);
  if (readerReports(schema, value)) return;
  report({ code: 'value', message: () => describeValue(schema, path, value, error), path });
}

/** What is wrong with a key that no keyboard writes so: a sign that is none of ours. */
function describeForeignKey(key: string): Words | undefined {
  const sign = foreignSignIn(key);
  if (sign) {
    const yaml = inOurSigns(key).replace(/["']/g, '').trim();
    const unseen = isUnseen(sign.text) ? ', which cannot be seen' : '';
    return {
      message: `The key “${key}” has ${sign.name}${unseen}. Write ${yaml}`,
      ...(/^\w[\w. -]*$/.test(yaml) && { data: { yaml } }),
    };
  }
  return undefined;
}

/** A number with signs that are none of ours, a decimal comma or a point of the compass. */
function numberMeant(written: string): string | undefined {
  const [, digits = '', side = ''] =
    /^([-+]?\d+(?:[.,]\d+)?)\s*(?:°|deg|º)?\s*([NSEW]?)$/i.exec(inOurSigns(written, '°º').trim()) ?? [];
  if (digits === '') return undefined;
  const number = digits.replace(',', '.').replace(/^\+/, '');
  return /[SW]/i.test(side) && !number.startsWith('-') ? `-${number}` : number;
}

function describeValue(
  schema: Schema | undefined,
  path: Path,
  value: Node | undefined,
  error: ErrorObject,
): Words {
  const isRead = value?.kind === 'scalar' && value.style === 'plain' && value.end > value.start;
  if (isRead && error.keyword === 'type' && typeof value.value !== 'string' && isText(schema)) {
    const yaml = `"${writtenOf(value)}"`;
    return {
      message: `YAML reads “${writtenOf(value)}” as ${nounOf(value.value)}. Quote it: ${yaml}`,
      data: { yaml },
    };
  }
  const isNumber = schema?.type === 'number' || schema?.type === 'integer';
  const yaml = isNumber && value?.kind === 'scalar' ? numberMeant(writtenOf(value)) : undefined;
  if (yaml !== undefined && value?.kind === 'scalar' && typeof value.value === 'string') {
    const sign = foreignSignIn(value.value);
    const why = sign ? `has ${sign.name}` : 'is text, not a number';
    return { message: `${quoted(value)} ${why}. Write ${yaml}`, data: { yaml } };
  }
  const words = schema?.type === 'array' && isRead ? writtenOf(value) : '';
  if (asItems(words) !== undefined) {
    const sign = String.fromCodePoint(words.codePointAt(0) ?? 0);
    const why = sign === '-' ? 'A space is missing after the dash.' : `${nameOf(sign)}, is no dash of YAML.`;
    return { message: `${why} Write - and a space before each item of a list.`, data: { items: true } };
  }
  const shape = error.keyword === 'type' ? shapeOf(schema, path, value) : undefined;
  if (shape !== undefined) return { message: shape };
  return {
    message: `${quoted(value)} ${expectation(schema, value, error)}`,
    data: { suggestion: suggestWord(schema, value) },
  };
}

/** Whether text is expected that may be any. */
function isText(schema: Schema | undefined): boolean {
  return (
    schema?.type === 'string' && schema.notation === undefined && !schema.enum && schema.const === undefined
  );
}

function nounOf(value: Scalar): string {
  return typeof value === 'number' ? 'a number' : typeof value === 'boolean' ? 'true or false' : 'nothing';
}

/** What to write, key and all, where a value is of the wrong kind: a list, a map, a word. */
function shapeOf(schema: Schema | undefined, path: Path, value: Node | undefined): string | undefined {
  const [first] = value?.kind === 'map' ? value.pairs : [];
  const foreign = first && schema?.type === 'array' ? describeForeignKey(keyText(first)) : undefined;
  if (foreign) return foreign.message;
  const example = exampleFor(schema);
  const key = path.findLast((step) => typeof step === 'string');
  if (example === undefined || key === undefined || !value || typeof schema?.type !== 'string')
    return undefined;
  const isItem = typeof path.at(-1) === 'number';
  const write = isItem ? `- ${example}` : `${key}: ${example}`;
  return `${quoted(value)} is not ${noun(schema)}. Write it like this: ${write}`;
}

/** An example of a value: its own, or one made of those of its parts. */
function exampleFor(schema: Schema | undefined): string | undefined {
  const own = schema?.examples?.[0];
  if (own !== undefined) return String(own);
  if (schema?.type === 'array') {
    const item = exampleFor(schema.items);
    return item === undefined ? undefined : `[${item}]`;
  }
  const required = schema?.required ?? [];
  const keys = [
    ...required,
    ...Object.keys(schema?.properties ?? {}).filter((key) => !required.includes(key)),
  ];
  const parts = keys.flatMap((key) => {
    const part = exampleFor(schema?.properties?.[key]);
    return part === undefined
      ? []
      : [`${key}: ${/[,:[\]{}#]/.test(part) && !/^[[{]/.test(part) ? `"${part}"` : part}`];
  });
  return parts.length === 0 ? undefined : `{${parts.slice(0, Math.max(2, required.length)).join(', ')}}`;
}

/** Whether the reader says it better: a scalar where the schema wants a quantity or a date. */
function readerReports(schema: Schema | undefined, value: Node | undefined): boolean {
  if (schema?.notation === undefined || value?.kind !== 'scalar') return false;
  if (typeof value.value !== 'string' && typeof value.value !== 'number') return false;
  return schema.notation === 'date' || Object.hasOwn(dimensions, schema.notation);
}

function expectation(schema: Schema | undefined, value: Node | undefined, error: ErrorObject): string {
  if (schema?.const !== undefined) return `is not accepted here. Write ${schema.const}.`;
  if (schema?.enum) {
    const suggestion = suggestWord(schema, value);
    return `is not one of ${wordsOf(schema).join(', ')}.${suggestion ? ` Did you mean ${suggestion}?` : ''}`;
  }
  if (error.keyword === 'minLength') return `is empty.${exampleOf(schema)}`;
  if (error.keyword === 'minItems' || error.keyword === 'minProperties') {
    const { limit } = error.params as { readonly limit: number };
    return limit === 1 ? `is empty. Write one or more.${exampleOf(schema)}` : 'has too few items.';
  }
  if (error.keyword === 'maxItems') return 'has too many items.';
  if (schema?.minimum !== undefined && value?.kind === 'scalar' && typeof value.value === 'number') {
    const { minimum, maximum } = schema;
    return maximum === undefined
      ? `is less than ${minimum}, or not whole.`
      : `is not between ${minimum} and ${maximum}.`;
  }
  return `is not ${noun(schema)}.${exampleOf(schema) || ' '}`.trim();
}

function wordsOf(schema: Schema): readonly string[] {
  return (schema.enum ?? []).filter((word) => word !== null);
}

/** The word of an enumeration that was probably meant. */
function suggestWord(schema: Schema | undefined, value: Node | undefined): string | undefined {
  if (!schema?.enum || value?.kind !== 'scalar') return undefined;
  const words = wordsOf(schema);
  return otherWordFor(String(value.value), words) ?? closest(String(value.value), words);
}

function noun(schema: Schema | undefined): string {
  if (schema?.notation !== undefined && Object.hasOwn(dimensions, schema.notation)) {
    return dimensions[schema.notation as Dimension].noun;
  }
  if (schema?.notation === 'date') return 'a date';
  const types = typeof schema?.type === 'string' ? [schema.type] : (schema?.type ?? []);
  const nouns = types.map((type) => typeNouns[type] ?? type);
  return nouns.join(' or ') || 'what is expected here';
}

const typeNouns: Readonly<Record<string, string>> = {
  string: 'text (quote it if YAML reads it as something else)',
  number: 'a number',
  integer: 'a whole number',
  object: 'a map of keys and values',
  array: 'a list',
  null: 'null',
  boolean: 'true or false',
};

function exampleOf(schema: Schema | undefined): string {
  const example = schema?.examples?.[0];
  if (example === undefined) return '';
  return ` For example: ${String(example)}`;
}

function quoted(node: Node | undefined): string {
  if (!node || (node.kind === 'scalar' && node.value === null)) return 'An empty value';
  if (node.kind === 'map') return 'A map';
  if (node.kind === 'sequence') return 'A list';
  return `“${writtenOf(node)}”`;
}

function keyOf(error: ErrorObject): string | undefined {
  const params = error.params as Readonly<Record<string, unknown>>;
  const key = params['additionalProperty'] ?? params['missingProperty'] ?? params['propertyName'];
  return typeof key === 'string' ? key : undefined;
}

function pathOf(pointer: string, root: Node): Path {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(nodeAt(root, path)?.kind === 'sequence' ? Number(step) : step);
  }
  return path;
}
