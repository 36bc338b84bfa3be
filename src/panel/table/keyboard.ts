/** How many rows Page Up and Page Down go. */
const page = 10;

/** The row that a key goes to from row `index` of `count`; undefined where it is no such key. */
export function rowFor(
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  index: number,
  count: number,
): number | undefined {
  if (altKey || ctrlKey || metaKey || count === 0) return undefined;
  const within = (row: number): number => Math.min(Math.max(row, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return within(index + 1);
    case 'ArrowUp':
      return within(index - 1);
    case 'PageDown':
      return within(index + page);
    case 'PageUp':
      return within(index - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
