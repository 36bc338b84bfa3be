import { printable } from './printable.ts';
import type { SafeLabel } from './safe-text.ts';

/** Text in a title, a label or a status of VS Code, where `$(alert)` would be an icon. */
export function labelText(text: string): SafeLabel {
  return printable(text).replace(/\$(?=\()/g, '\\$$') as SafeLabel;
}

/** Text in a message of VS Code, where `[text](command:…)` would be a link. */
export function messageText(text: string): string {
  return printable(text).replace(/\](?=\()/g, '] ');
}
