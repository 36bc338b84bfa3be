import type { ComponentChild } from 'preact';
import { countryName } from '../catalog/countries.ts';
import type { Status } from '../catalog/entries.ts';
import { statusWords } from '../words/list-words.ts';
import { Choice } from './choice.tsx';
import { choicesSet, filterKeys, noFilter, type FilterKey } from './rows/row-filter.ts';
import type { PanelStore, Snapshot } from './panel-store.ts';
import { visible } from './panel-words.ts';

interface FiltersProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
}

/** The parts of the filter that are chosen from what the list has. */
export const Filters = ({ store, snapshot }: FiltersProps): ComponentChild => {
  const { filter } = snapshot.state;
  const { choices } = snapshot;
  return (
    <div class="toolbar" role="group" aria-label="Filters">
      {filterKeys.map((key) => (
        <Choice
          key={key}
          label={labels[key]}
          value={filter[key]}
          options={[
            { value: '', text: 'Any' },
            ...(choices?.[key] ?? []).map(({ value, rows }) => ({
              value,
              text: `${optionText(key, value)} (${rows})`,
            })),
            ...missing(choices?.[key] ?? [], filter[key]),
          ]}
          onChoose={(value) => store.set({ filter: { ...filter, [key]: value } })}
        />
      ))}
      {choicesSet(filter) + filter.text.length > 0 && (
        <button class="tool" onClick={() => store.set({ filter: noFilter })}>
          Clear
        </button>
      )}
    </div>
  );
};

const labels: Readonly<Record<FilterKey, string>> = {
  country: 'Country',
  owner: 'Owner',
  status: 'Status',
  hardware: 'Hardware',
};

/** What is chosen stays to be seen when an edit takes its last row away. */
function missing(
  options: readonly { readonly value: string }[],
  value: string,
): readonly { readonly value: string; readonly text: string }[] {
  const known = value === '' || options.some((option) => option.value === value);
  return known ? [] : [{ value, text: `${visible(value)} (0)` }];
}

function optionText(key: FilterKey, value: string): string {
  if (key === 'status') return statusWords[value as Status];
  return key === 'country' ? (countryName(value) ?? visible(value)) : visible(value);
}
