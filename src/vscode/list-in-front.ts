import type * as vscode from 'vscode';
import type { Edition } from '../catalog/entries.ts';
import type { ListView } from '../views/list/list-view.ts';
import { countsWords, listWords } from '../words/list-words.ts';
import { metricWords } from '../words/measures.ts';
import type { OpenCatalog } from './catalogs/open-catalog.ts';

/** A list that a panel shows. */
export type ListInFront = Pick<ListView, 'edition' | 'asOf' | 'metric' | 'counts'>;

/** What is told of a list in a few words and in a sentence, and what a click on it does. */
export interface ToldList {
  readonly text: string;
  readonly more: string;
  readonly click: vscode.Command | undefined;
}

/** The list that a panel shows: it may be another than the current one. */
export function listOfPanel(open: OpenCatalog, { edition, asOf, metric, counts }: ListInFront): ToldList {
  const own = open.catalog.edition(edition);
  const by = metric === own?.metric ? '' : ` by ${metricWords(metric)}`;
  const count = counts === own?.counts || !own ? '' : `, ${countsWords[counts]}`;
  return {
    text: `${edition}${by}${count}`,
    more: listWords({ asOf, metric, counts }),
    click: undefined,
  };
}

/** The list that a file speaks of, and where its factory stands on it. */
export function listOfFile(open: OpenCatalog, path: string): ToldList {
  const catalog = open.root.toString();
  const edition = editionOf(open, path);
  if (!edition) {
    const click = commandOf('New Edition', 'newEdition', { catalog });
    return { text: 'No edition', more: 'Nothing is ranked without one: begin one', click };
  }
  const standing = edition === open.currentEdition() ? open.language.standing(path) : undefined;
  const factory = standing === undefined ? undefined : open.catalog.file(path)?.id;
  const target = { catalog, edition: edition.id, ...(factory !== undefined && { factory }) };
  return {
    text: `${edition.id}${standing === undefined ? '' : ` · ${standing}`}`,
    more: listWords(edition),
    click: commandOf('Show Top 20', 'showTop20', target),
  };
}

function commandOf(title: string, name: string, target: object): vscode.Command {
  return { title, command: `aiFactories.${name}`, arguments: [target] };
}

/** The edition that a file speaks of: its own, where it is one, or else the current one. */
function editionOf(open: OpenCatalog, path: string): Edition | undefined {
  const file = open.catalog.file(path);
  const isOne = file?.kind === 'edition' || file?.kind === 'ranking';
  return (isOne ? open.catalog.edition(file.id) : undefined) ?? open.currentEdition();
}
