import { closest } from '../catalog/closest.ts';
import type { Path } from '../document/node.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Rule, RuleReport } from './rule.ts';

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
};

function check(view: CatalogView, id: string, path: Path, report: RuleReport, onKey = false): void {
  if (view.hardware(id)) return;
  const suggestion = suggest(view, id);
  const hint = suggestion
    ? `Did you mean ${suggestion}?`
    : `Add hardware/${id}.yaml, or write the id of a file there.`;
  report({ message: `No hardware “${id}”. ${hint}`, path, onKey, data: { id, suggestion } });
}

/** The id that was meant: whose name or alias this is, or else the nearest by spelling. */
function suggest(view: CatalogView, id: string): string | undefined {
  const all = view.allHardware();
  const word = id.toLowerCase();
  const named = all.find(({ name, aliases }) =>
    [name, ...aliases].some((each) => each.toLowerCase() === word),
  );
  return (
    named?.id ??
    closest(
      id,
      all.map((hardware) => hardware.id),
    )
  );
}
