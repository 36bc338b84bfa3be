import type { CatalogFile } from '../../catalog/catalog.ts';
import { parseDay, type Day } from '../../catalog/day.ts';
import { schemaAt } from '../../catalog/read/schemas.ts';
import { keyText, type Node, type Path } from '../../document/node.ts';
import { editionsByDay } from '../../ranking/rankings.ts';
import type { LanguageContext } from '../language-context.ts';

export interface DateChoice {
  readonly date: string;
  readonly detail: string;
}

/** How many editions' days are offered. */
const mostEditions = 4;

/** Dates that are near at hand: today's, where it is known, those of the latest lists, and those of this file. */
export function dateChoices(
  context: LanguageContext,
  file: CatalogFile,
  today: Day | undefined,
): readonly DateChoice[] {
  const editions = [...editionsByDay(context.catalog.allEditions())].reverse().slice(0, mostEditions);
  const choices: readonly DateChoice[] = [
    ...(today === undefined
      ? []
      : [
          { date: today, detail: 'today' },
          { date: today.slice(0, 7), detail: 'this month' },
          { date: today.slice(0, 4), detail: 'this year' },
        ]),
    ...editions.map(({ id, asOf }) => ({ date: asOf, detail: `as of ${id}` })),
    ...datesIn(context.catalog.document(file).root, file).map((date) => ({ date, detail: 'in this file' })),
  ];
  const seen = new Set<string>();
  return choices.filter(({ date }) => !seen.has(date) && seen.add(date));
}

function datesIn(root: Node | undefined, { kind }: CatalogFile): readonly string[] {
  const dates: string[] = [];
  const visit = (node: Node, path: Path): void => {
    if (node.kind === 'sequence') node.items.forEach((item, index) => visit(item, [...path, index]));
    if (node.kind === 'map') node.pairs.forEach((pair) => visit(pair.value, [...path, keyText(pair)]));
    if (node.kind !== 'scalar' || schemaAt(kind, path)?.notation !== 'date' || node.value === null) return;
    const date = String(node.value);
    if (parseDay(date).ok) dates.push(date);
  };
  if (root) visit(root, []);
  return dates;
}
