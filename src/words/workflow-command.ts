import { printable, printableLines } from './printable.ts';
import type { SafeCommand } from './safe-text.ts';

/**
 * A workflow command of GitHub Actions, such as an annotation: `::error file=…,line=4::message`. Nothing in a property or
 * in the message ends it or begins another, and the log shows it as text.
 */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): SafeCommand {
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${escaped(printable(String(value)), /[%:,]/g)}`,
  );
  return `::${name} ${written.join(',')}::${escaped(printableLines(message).replaceAll('\t', ' '), /[%\r\n]/g)}\n` as SafeCommand;
}

function escaped(text: string, marks: RegExp): string {
  return text.replace(marks, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
