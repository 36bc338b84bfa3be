import type { Source } from '../catalog/entries.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Path } from '../document/node.ts';
import { unknownSourceFixes } from './fixes/unknown-id.ts';
import type { Rule, RuleReport } from './rule.ts';
import { suggestWord } from './suggest-id.ts';

/** A source id that neither the entry nor catalog.yaml has. */
export const unknownSource: Rule = {
  code: 'unknown-source',
  scope: 'catalog',
  severity: 'error',
  description:
    'An id that is in the sources of neither this file nor catalog.yaml: a figure whose source cannot be found.',
  checks: {
    factory(factory, { view }, report) {
      checkShared(view, factory.sources, report);
      for (const { source, path } of [...factory.batches, ...factory.claims]) {
        check(view, factory.sources, source, [...path, 'source'], report);
      }
    },
    hardware(hardware, { view }, report) {
      checkShared(view, hardware.sources, report);
      for (const price of [...hardware.prices, ...hardware.systemPrices]) {
        check(view, hardware.sources, price.source, [...price.price.path.slice(0, -1), 'source'], report);
      }
    },
  },
  fix: unknownSourceFixes,
};

/** A source without a title stands for one of catalog.yaml. */
function checkShared(view: CatalogView, sources: readonly Source[], report: RuleReport): void {
  for (const [index, source] of sources.entries()) {
    if (source.title === undefined) check(view, [], source.id, ['sources', index, 'id'], report);
  }
}

function check(
  view: CatalogView,
  own: readonly Source[],
  id: string | undefined,
  path: Path,
  report: RuleReport,
): void {
  const settings = view.settings();
  // Without catalog.yaml nobody knows its sources: that file's own problem is shown, and not one for each use of them.
  if (!settings) return;
  const all = [...own, ...settings.sources];
  if (id === undefined || all.some((source) => source.id === id)) return;
  const meant = suggestWord(
    id,
    all.map((source) => source.id),
  );
  const hint = meant.suggestion
    ? `Did you mean ${meant.suggestion}?`
    : 'Add it to sources here, with a title, or to catalog.yaml.';
  report({ message: `No source “${id}”. ${hint}`, path, data: { id, ...meant } });
}
