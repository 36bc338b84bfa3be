import { unknownHardwareFixes } from './fixes/unknown-id.ts';
import type { Path } from '../document/node.ts';
import type { CatalogView } from '../catalog/view.ts';
import { hasFile } from './has-file.ts';
import type { Rule, RuleReport } from './rule.ts';
import { suggestId } from './suggest-id.ts';

/** A hardware id that no file of hardware/ has. */
export const unknownHardware: Rule = {
  code: 'unknown-hardware',
  scope: 'catalog',
  severity: 'error',
  description: 'An id that no file of hardware/ has. Without its hardware, a batch has no figures.',
  checks: {
    factory(factory, { view }, report) {
      for (const batch of factory.batches) {
        for (const [index, id] of batch.hardware.entries()) {
          const path = batch.shares ? ['shares', id] : ['hardware', index];
          check(view, id, [...batch.path, ...path], report, batch.shares !== undefined);
        }
      }
      for (const claim of factory.claims) {
        for (const [index, id] of claim.hardware.entries())
          check(view, id, [...claim.path, 'hardware', index], report);
      }
    },
    catalog(settings, { view }, report) {
      check(view, settings.reference, ['reference'], report);
    },
  },
  fix: unknownHardwareFixes,
};

function check(view: CatalogView, id: string, path: Path, report: RuleReport, onKey = false): void {
  if (hasFile(view, 'hardware', id)) return;
  const meant = suggestId(id, view.allHardware());
  const hint = meant.suggestion
    ? `Did you mean ${meant.suggestion}?`
    : `Add hardware/${id}.yaml, or write the id of a file there.`;
  report({ message: `No hardware “${id}”. ${hint}`, path, onKey, data: { id, ...meant } });
}
