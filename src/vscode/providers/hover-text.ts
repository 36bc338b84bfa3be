import * as vscode from 'vscode';
import type { Hover } from '../../language/index.ts';
import { commandLink, markdown, markdownText } from '../../words/markdown.ts';
import { joined } from '../../words/safe-text.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';

/** A hover with its commands as links, told in which catalog they stand: another's editor may be the active one. */
export function hoverText({ root }: OpenCatalog, hover: Hover): vscode.MarkdownString {
  const links = hover.commands.map(({ title, name, factory }) =>
    commandLink(markdownText(title), `aiFactories.${name}`, [factory, root.toString()]),
  );
  const text = new vscode.MarkdownString(joined([hover.markdown, ...links], markdown`\n`));
  text.isTrusted = { enabledCommands: ['aiFactories.explain'] };
  return text;
}
