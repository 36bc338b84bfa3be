import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Room } from './fit.ts';

/** How wide a usual scroll bar is, in pixels: what is left for it before there is a table to measure. */
const scrollBar = 10;

/** So many digits are measured at once: their width is no whole number of pixels. */
const digits = 50;

/** How much room an element has, measured anew whenever it or the font gets another size. */
export function useRoom(element: RefObject<HTMLElement | null>): Room {
  // Near what it will be: the table scrolls to its place before it is measured.
  const [room, setRoom] = useState<Room>(() => {
    const ruler = addRuler(document.body);
    const ch = digitIn(ruler);
    ruler.remove();
    return { width: document.documentElement.clientWidth - scrollBar, ch };
  });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const ruler = addRuler(current);
    const measure = (): void => {
      const [width, ch] = [current.clientWidth, digitIn(ruler)];
      if (width > 0 && ch > 0)
        setRoom((before) => (before.width === width && before.ch === ch ? before : { width, ch }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    observer.observe(ruler);
    return () => {
      observer.disconnect();
      ruler.remove();
    };
  }, [element]);
  return room;
}

/** An element that nobody sees, as wide as so many digits. */
function addRuler(parent: HTMLElement): HTMLElement {
  const ruler = document.createElement('span');
  ruler.className = 'ruler';
  ruler.ariaHidden = 'true';
  parent.append(ruler);
  return ruler;
}

function digitIn(ruler: HTMLElement): number {
  return ruler.offsetWidth / digits;
}
