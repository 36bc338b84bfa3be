import { entryPath } from '../catalog/file-kind.ts';
import type { Edition } from '../catalog/entries.ts';
import { rankingFile, saysTheSame } from '../ranking/ranking-file.ts';
import { History } from '../ranking/moves.ts';
import { rowOf } from '../ranking/ranking.ts';
import { everything } from './everything.ts';
import { rankingFixes } from './fixes/ranking.ts';
import { hasFile } from './has-file.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A ranking file that is not what the catalog says. */
export const staleRanking: Rule = {
  code: 'stale-ranking',
  scope: 'catalog',
  severity: 'warning',
  description:
    'A ranking file of a draft that is not what Rerank would write now, or one of no edition: whoever reads it reads an old list.',
  checks: {
    ranking({ edition: named }, context, report) {
      const { view, file } = context;
      const edition = view.edition(file.id);
      if (!hasFile(view, 'edition', file.id)) {
        const message = `There is no edition ${file.id}. Delete this file, or add ${entryPath('edition', file.id)}.`;
        report({ message, path: ['edition'], data: { orphan: true } });
        return;
      }
      if (!edition || edition.published !== undefined || !view.settings()) return;
      everything(view);
      if (saysTheSame(file.text, textNow(edition, context))) return;
      const what =
        named === file.id ? 'The list has changed since' : `This file is of ${named}, not of ${file.id}`;
      report({ message: `${what}. Rerank writes it anew.`, path: [], data: { orphan: false } });
    },
  },
  fix: rankingFixes,
};

/** What Rerank would write: only the rows that the list shows are made. */
function textNow(edition: Edition, { catalog, rankings }: RuleContext): string {
  const list = rankings.list(edition);
  const history = new History(catalog, rankings, edition, list.spec);
  const rows = list.ids().flatMap((id) => rowOf(catalog, rankings, list, history, id) ?? []);
  return rankingFile({ ...list.spec, edition, rows });
}
