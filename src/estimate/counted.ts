import type { Batch } from '../catalog/entries.ts';
import type { ListTime } from './context.ts';

/**
 * Whether a batch counts for a list as of a day. Whatever ended by that day does not, nor what is decommissioned without
 * saying since when. `announced` counts what was public by then; `operational` what ran by then.
 */
export function isCounted(batch: Batch, { asOf, counts }: ListTime): boolean {
  if (batch.until !== undefined && batch.until <= asOf) return false;
  if (batch.status === 'decommissioned' && batch.until === undefined) return false;
  if (counts === 'announced') return batch.announced === undefined || batch.announced <= asOf;
  if (batch.since !== undefined) return batch.since <= asOf;
  return batch.status === 'operational' || batch.status === 'expansion';
}
