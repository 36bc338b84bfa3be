import type { EntryKind } from '../../catalog/entries.ts';
import { schemaAt, type Schema } from '../../catalog/read/schemas.ts';
import type { Path } from '../../document/node.ts';
import { isDimension } from '../hover/key.ts';
import type { Cursor } from './cursor.ts';
import type { Completion } from './item.ts';
import { isUsedAgain } from './used.ts';

/** The keys that the map at the cursor still lacks: required ones first, then in the order of the schema. */
export function keyCompletions(kind: EntryKind, cursor: Cursor): readonly Completion[] {
  const schema = schemaAt(kind, cursor.path);
  const present = new Set(cursor.on === 'key' ? cursor.present : []);
  const required = new Set(schema?.required);
  const missing = Object.keys(schema?.properties ?? {}).filter((name) => !present.has(name));
  return [
    ...missing.filter((name) => required.has(name)),
    ...missing.filter((name) => !required.has(name)),
  ].map((name) => keyCompletion(kind, cursor, name, required.has(name)));
}

/** The year after the last, in the table of PUE by year. */
export function yearCompletions(cursor: Cursor): readonly Completion[] {
  const last = Math.max(...cursor.present.map(Number).filter(Number.isInteger));
  if (!Number.isFinite(last)) return [];
  const year = String(last + 1);
  return [{ label: year, kind: 'key', insert: keyText(cursor, `${year}: `), span: cursor.span }];
}

/** A key as it is put in at the cursor. */
export function keyText({ gap, colon }: Cursor, written: string): string {
  return `${gap}${colon ? written.slice(0, written.indexOf(':')) : written}`;
}

/** Whether a schema takes values of a JSON type. */
export function takes(schema: Schema | undefined, type: string): boolean {
  return typeof schema?.type === 'string' ? schema.type === type : (schema?.type?.includes(type) ?? false);
}

function keyCompletion(kind: EntryKind, cursor: Cursor, name: string, required: boolean): Completion {
  const path = [...cursor.path, name];
  return {
    label: name,
    kind: 'key',
    insert: keyText(cursor, `${name}:${below(kind, path, cursor)}`),
    snippet: !cursor.colon,
    span: cursor.span,
    again: !cursor.colon && isAskedAgain(kind, path),
    ...(required && { detail: 'required' }),
    subject: { of: 'key', kind, path },
  };
}

/** What comes after the colon: the marks of a map or a list, in brackets or on the lines below. */
function below(kind: EntryKind, path: Path, { flow, column }: Cursor): string {
  const schema = schemaAt(kind, path);
  const item = schemaAt(kind, [...path, 0]);
  const indent = `\n${' '.repeat(column + 2)}`;
  if (takes(schema, 'object')) return flow ? ' {$0}' : `${indent}$0`;
  if (!takes(schema, 'array') || takes(schema, 'string')) return ' $0';
  if (flow || !(takes(item, 'object') || takes(item, 'array'))) return ' [$0]';
  return takes(item, 'array') ? `${indent}- [$0]` : `${indent}- $0`;
}

function isAskedAgain(kind: EntryKind, path: Path): boolean {
  const schema = schemaAt(kind, path);
  if (!schema) return false;
  if (takes(schema, 'object') || takes(schema, 'array')) return true;
  const { notation } = schema;
  return (
    schema.enum !== undefined ||
    schema.const !== undefined ||
    (notation !== undefined && !isDimension(notation)) ||
    isUsedAgain(kind, path)
  );
}
