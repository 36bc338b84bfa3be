import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface MenuProps {
  readonly label: string;
  /** What stands in it; `close` is called once something was chosen for good. */
  readonly children: (close: () => void) => ComponentChild;
}

/** How wide what opens may be, in pixels. */
const widest = 220;

/** A button that opens what can be chosen. Escape and a click elsewhere close it. */
export const Menu = ({ label, children }: MenuProps): ComponentChild => {
  const [isOpen, setOpen] = useState(false);
  const [opensOnward, setOnward] = useState(false);
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
  // It opens to where there is room: from the end of the button back, or from its beginning on.
  const toggle = (): void => {
    setOnward((button.current?.getBoundingClientRect().right ?? 0) < widest);
    setOpen(!isOpen);
  };
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="menu" ref={menu} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <button ref={button} class="tool" aria-expanded={isOpen} onClick={toggle}>
        {label}
      </button>
      {isOpen && (
        <div class={opensOnward ? 'popup onward' : 'popup'} role="group" aria-label={label}>
          {children(close)}
        </div>
      )}
    </div>
  );
};
