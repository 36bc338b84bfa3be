import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelStore, Snapshot } from '../panel-store.ts';
import { columns } from './columns.tsx';

interface ColumnsMenuProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
}

/** Which columns are shown. Escape and a click elsewhere close it. */
export const ColumnsMenu = ({ store, snapshot }: ColumnsMenuProps): ComponentChild => {
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPointer = ({ target }: Event): void => {
      if (!(target instanceof Node) || !menu.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [isOpen]);

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
    <div
      class="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button ref={button} class="tool" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Columns
      </button>
      {isOpen && (
        <div class="popup" role="group" aria-label="Columns">
          {columns
            .filter(({ shown: usual }) => usual !== 'always')
            .map(({ id, label }) => (
              <label key={id}>
                <input type="checkbox" checked={isShown(id)} onChange={() => toggle(id)} /> {label}
                {gone.includes(id) && <span class="quiet"> no room</span>}
              </label>
            ))}
        </div>
      )}
    </div>
  );
};
