import { closest } from '../catalog/closest.ts';
import type { Source } from '../catalog/entries.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Path } from '../document/node.ts';
import type { Rule, RuleReport } from './rule.ts';

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
      for (const price of hardware.prices) {
        check(view, hardware.sources, price.source, [...price.price.path.slice(0, -1), 'source'], report);
      }
    },
  },
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
  const all = [...own, ...(view.settings()?.sources ?? [])];
  if (id === undefined || all.some((source) => source.id === id)) return;
  const suggestion = closest(
    id,
    all.map((source) => source.id),
  );
  const hint = suggestion
    ? `Did you mean ${suggestion}?`
    : 'Add it to sources here, with a title, or to catalog.yaml.';
  report({ message: `No source “${id}”. ${hint}`, path, data: { id, suggestion } });
}
