import type { Source } from '../catalog/entries.ts';
import type { Path } from '../document/node.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { beginSource } from './fixes/add-source.ts';
import { didYouMean, nothingCalled, suggestWord } from './fixes/did-you-mean.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** A source id that neither the entry nor catalog.yaml has. */
export const unknownSource: Rule = {
  code: 'unknown-source',
  scope: 'catalog',
  severity: 'error',
  description:
    'An id that is in the sources of neither this file nor catalog.yaml: a figure whose source cannot be found.',
  remedy: 'change it to the id that was meant, or add a source of that id.',
  example: { file: base.alpha, instead: base.batch, bad: base.batch.replace('survey', 'press') },
  check: {
    factory(factory, context, report) {
      checkShared(context, factory.sources, report);
      for (const { source, path } of factory.batches) check(context, factory.sources, source, path, report);
      for (const { source, path } of factory.claims) check(context, factory.sources, source, path, report);
    },
    hardware(hardware, context, report) {
      checkShared(context, hardware.sources, report);
      for (const { source, price } of [...hardware.prices, ...hardware.system.prices]) {
        if (source !== undefined) check(context, hardware.sources, source, price.path.slice(0, -1), report);
      }
    },
  },
};

/** A source without a title stands for one of catalog.yaml. */
function checkShared(context: RuleContext, sources: readonly Source[], report: RuleReport): void {
  for (const [index, { id, title }] of sources.entries()) {
    if (title === undefined) check(context, [], id, ['sources', index], report, 'id');
  }
}

function check(
  context: RuleContext,
  own: readonly Source[],
  id: string | undefined,
  within: Path,
  report: RuleReport,
  key: 'source' | 'id' = 'source',
): void {
  const settings = context.catalog.settings();
  // Without catalog.yaml nobody knows its sources: that file's own problem is shown, and not one for each use of them.
  if (!settings || id === undefined) return;
  const isIt = (source: Source): boolean => source.id === id;
  if (own.some(isIt) || settings.sources.some(isIt)) return;
  const path = [...within, key];
  const meant = suggestWord(
    id,
    [...own, ...settings.sources].map((source) => source.id),
  );
  const hint = meant.suggestion
    ? `Did you mean ${meant.suggestion}?`
    : 'Add it to sources here, with a title, or to catalog.yaml.';
  report({
    message: `${nothingCalled('source', id)} ${hint}`,
    path,
    fix: () => [...didYouMean(context, path, meant), ...addSource(context, id, path)],
  });
}

/** A source to be written; where the source itself lacks its title, a second one would not help. */
function addSource(context: RuleContext, id: string, path: Path): readonly Fix[] {
  if (path[0] === 'sources' || !/^[\w.-]+$/.test(id)) return [];
  return beginSource(context, `Add ${id} to sources`, id);
}
