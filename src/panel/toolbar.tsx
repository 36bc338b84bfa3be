import type { ComponentChild } from 'preact';
import type { Counts, Metric } from '../catalog/entries.ts';
import type { ListHead } from '../views/list/list-view.ts';
import { Choice } from './choice.tsx';
import type { PanelStore, Snapshot } from './panel-store.ts';
import { metrics } from '../words/measures.ts';
import { metricLabel, visible } from './panel-words.ts';

interface ToolbarProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
  readonly list: ListHead;
}

const sizes = [50, 'all'] as const;

/** Which list is shown. */
export const Toolbar = ({ store, snapshot, list }: ToolbarProps): ComponentChild => {
  const { choice, show } = snapshot.state;
  const top = choice.top === undefined ? '' : String(choice.top);
  return (
    <div class="toolbar" role="toolbar" aria-label="List">
      <Choice
        label="Edition"
        value={list.edition}
        options={list.editions.map(({ id }) => ({ value: id, text: visible(id) }))}
        // Another edition speaks for itself: what was chosen for this one is let go.
        onChoose={(edition) => store.choose({ edition })}
      />
      <Choice
        label="By"
        value={list.metric}
        options={metrics.map((value) => ({ value, text: metricLabel(value) }))}
        onChoose={(metric) => store.choose({ ...choice, metric: metric as Metric })}
      />
      <Choice
        label="Counting"
        value={list.counts}
        options={[
          { value: 'announced', text: 'Announced' },
          { value: 'operational', text: 'Operational' },
        ]}
        onChoose={(counts) => store.choose({ ...choice, counts: counts as Counts })}
      />
      {show.kind !== 'comparison' && show.kind !== 'totals' && (
        <Choice
          label="Show"
          value={top}
          options={[
            { value: '', text: `Top ${list.size}` },
            ...sizes
              .filter((size) => size === 'all' || size > list.size)
              .map((size) => sizeOption(size, list)),
          ]}
          onChoose={(size) =>
            store.choose({ ...choice, top: size === '' ? undefined : size === 'all' ? size : Number(size) })
          }
        />
      )}
    </div>
  );
};

function sizeOption(
  size: number | 'all',
  { rankedCount }: ListHead,
): { readonly value: string; readonly text: string } {
  return { value: String(size), text: size === 'all' ? `All ${rankedCount}` : `Top ${size}` };
}
