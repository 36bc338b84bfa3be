import type { Batch } from '../catalog/entries.ts';
import type { ListTime } from './context.ts';

/**
 * Whether a batch counts for a list as of a day. Whatever ended by that day does not, nor what is decommissioned without
 * saying since when. `announced` counts what was public by then; `operational` what ran by then.
 */
export function isCounted(batch: Batch, time: ListTime): boolean {
  return whyNotCounted(batch, time) === undefined;
}

/** Why a batch does not count for a list, such as `ended 2025-06-01`; undefined where it counts. */
export function whyNotCounted(batch: Batch, { asOf, counts }: ListTime): string | undefined {
  const { until, announced, since, status } = batch;
  if (until !== undefined && until <= asOf) return `ended ${until}`;
  if (status === 'decommissioned' && until === undefined) return 'decommissioned';
  if (counts === 'announced') {
    return announced === undefined || announced <= asOf ? undefined : `announced ${announced}`;
  }
  if (since !== undefined) return since <= asOf ? undefined : `not running before ${since}`;
  return status === 'operational' || status === 'expansion' ? undefined : `not running: ${status}`;
}
