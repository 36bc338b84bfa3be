import type { ComponentChild } from 'preact';
import { Menu } from '../menu.tsx';
import type { PanelStore, Snapshot } from '../panel-store.ts';
import { columns } from '../rows/columns.ts';

interface ColumnsMenuProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
}

/** Which columns are shown. */
export const ColumnsMenu = ({ store, snapshot }: ColumnsMenuProps): ComponentChild => {
  const {
    gone,
    state: { columns: chosen, asked },
  } = snapshot;
  const wanted = columns
    .filter(({ id, shown: usual }) => chosen?.includes(id) ?? usual === true)
    .map(({ id }) => id);
  const isShown = (id: string): boolean => wanted.includes(id) && !gone.includes(id);
  const toggle = (id: string): void => {
    const without = (ids: readonly string[]): readonly string[] => ids.filter((each) => each !== id);
    const added = isShown(id) ? [] : [id];
    store.set({ columns: [...without(wanted), ...added], asked: [...without(asked), ...added] });
  };
  return (
    <Menu label="Columns">
      {() =>
        columns
          .filter(({ shown: usual }) => usual !== 'always')
          .map(({ id, label }) => (
            <label key={id}>
              <input type="checkbox" checked={isShown(id)} onChange={() => toggle(id)} /> {label}
              {gone.includes(id) && <span class="quiet"> no room</span>}
            </label>
          ))
      }
    </Menu>
  );
};
