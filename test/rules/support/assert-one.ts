import assert from 'node:assert/strict';
import { base, briefsOf, messagesOf, type Files } from './world.ts';

/** A file of the base with a text at its end. */
export const more = (path: string, text: string): Files => ({ [path]: `${base[path] ?? ''}${text}` });

/** Asserts one problem over the base: where, what is underlined, and how its message ends. */
export function assertOne(path: string, files: Files, brief: string, end: string): void {
  assert.deepEqual(briefsOf(files), [`${path}: ${brief}`]);
  const [message = ''] = messagesOf(path, files);
  assert.ok(message.endsWith(end), message);
}
