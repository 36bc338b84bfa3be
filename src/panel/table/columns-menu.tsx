import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelStore } from '../panel-store.ts';
import { columns } from './columns.tsx';

interface ColumnsMenuProps {
  readonly store: PanelStore;
  readonly chosen: readonly string[] | undefined;
}

/** Which columns are shown. Escape and a click elsewhere close it. */
export const ColumnsMenu = ({ store, chosen }: ColumnsMenuProps): ComponentChild => {
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

  const shown = columns
    .filter(({ id, shown: usual }) => chosen?.includes(id) ?? usual === true)
    .map(({ id }) => id);
  const toggle = (id: string): void =>
    store.set({ columns: shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id] });
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
                <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} /> {label}
              </label>
            ))}
        </div>
      )}
    </div>
  );
};
