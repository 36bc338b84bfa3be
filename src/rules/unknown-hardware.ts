import { entryPath } from '../catalog/file-kind.ts';
import { isId } from '../catalog/id.ts';
import { hardwareToFill } from '../catalog/new-files.ts';
import { lineBreakOf } from '../document/edits.ts';
import type { Path } from '../document/node.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { didYouMean, nothingCalled } from './fixes/did-you-mean.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** A hardware id that no file of hardware/ has. */
export const unknownHardware: Rule = {
  code: 'unknown-hardware',
  scope: 'catalog',
  severity: 'error',
  description: 'An id that no file of hardware/ has. Without its hardware, a batch has no figures.',
  why: 'A name or an alias is no id: two accelerators may share it.',
  remedy: 'change it to the id that was meant, or create the hardware file from a template.',
  example: {
    file: base.alpha,
    instead: base.batch,
    bad: base.batch.replace('nvidia-h100-sxm', 'H100'),
  },
  check: {
    factory(factory, context, report) {
      for (const batch of factory.batches) {
        for (const [index, id] of batch.hardware.entries()) {
          const path = batch.shares ? ['shares', id] : ['hardware', index];
          check(context, id, [...batch.path, ...path], report, batch.shares !== undefined);
        }
      }
      for (const claim of factory.claims) {
        for (const [index, id] of claim.hardware.entries())
          check(context, id, [...claim.path, 'hardware', index], report);
      }
    },
    catalog(settings, context, report) {
      check(context, settings.reference, ['reference'], report);
    },
  },
};

function check(context: RuleContext, id: string, path: Path, report: RuleReport, onKey = false): void {
  const { catalog } = context;
  // Of nearly all this is found without a look at files.
  if (catalog.hardware(id) || catalog.hasFile('hardware', id)) return;
  const meant = catalog.spelling('hardware').meant(id);
  const hint = meant.suggestion
    ? `Did you mean ${meant.suggestion}?`
    : `Add hardware/${id}.yaml, or write the id of a file there.`;
  report({
    message: `${nothingCalled('hardware', id)} ${hint}`,
    path,
    onKey,
    fix: () => [...didYouMean(context, path, meant, onKey), ...createHardware(context, id)],
  });
}

/** The hardware file that is missing, to be filled in. */
function createHardware({ catalog, file }: RuleContext, id: string): readonly Fix[] {
  const path = entryPath('hardware', id);
  if (!isId('hardware', id) || catalog.hasFile('hardware', id)) return [];
  const text = hardwareToFill(id, lineBreakOf(file.text));
  return [{ title: `Create ${path}`, creates: [{ path, text }] }];
}
