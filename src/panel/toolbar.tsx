import type { ComponentChild } from 'preact';
import type { Counts, Metric } from '../catalog/entries.ts';
import type { ListView } from '../publish/list-view.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { choicesSet } from './filter.ts';
import type { PanelStore, Snapshot } from './store.ts';
import { metricLabels, visible } from './words.ts';

interface ToolbarProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
  readonly list: ListView;
}

const sizes = [50, 'all'] as const;

/** Which list is shown, and what of it. */
export const Toolbar = ({ store, snapshot, list }: ToolbarProps): ComponentChild => {
  const { choice, filter, filtering } = snapshot.state;
  const set = choicesSet(filter);
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
        options={Object.entries(metricLabels).map(([value, text]) => ({ value, text }))}
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
      <Choice
        label="Show"
        value={top}
        options={[
          { value: '', text: `Top ${list.size}` },
          ...sizes.filter((size) => size === 'all' || size > list.size).map((size) => sizeOption(size, list)),
        ]}
        onChoose={(size) =>
          store.choose({ ...choice, top: size === '' ? undefined : size === 'all' ? size : Number(size) })
        }
      />
      <input
        type="search"
        class="text"
        placeholder="Filter"
        aria-label="Filter by text"
        value={filter.text}
        onInput={({ currentTarget }) => store.set({ filter: { ...filter, text: currentTarget.value } })}
      />
      <button class="tool" aria-expanded={filtering} onClick={() => store.set({ filtering: !filtering })}>
        {set === 0 ? 'More filters' : `More filters (${set})`}
      </button>
      <ColumnsMenu store={store} chosen={snapshot.state.columns} />
    </div>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** A choice among a few, with its label before it. */
export const Choice = ({ label, value, options, onChoose }: ChoiceProps): ComponentChild => (
  <label>
    <span class="quiet">{label}</span>
    <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  </label>
);

function sizeOption(
  size: number | 'all',
  { rankedCount }: ListView,
): { readonly value: string; readonly text: string } {
  return { value: String(size), text: size === 'all' ? `All ${rankedCount}` : `Top ${size}` };
}
