import type { ComponentChild } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { EntryLink } from '../entry-link.tsx';
import type { ViewProps } from '../panel-store.ts';
import { visible } from '../panel-words.ts';

/** How many are asked for at once. */
const page = 200;

/** Who is not ranked, and why: asked for once somebody looks. */
export const Unranked = ({
  store,
  snapshot: { revealed, unranked = [] },
  list: { unrankedCount, span },
}: ViewProps): ComponentChild => {
  const sought = revealed && !Object.hasOwn(span.places, revealed.factory) ? revealed.factory : undefined;
  useLayoutEffect(() => {
    if (sought !== undefined) store.lookAtUnranked(page);
  }, [sought]);
  const more = unrankedCount - unranked.length;
  return (
    <details
      open={unranked.some(({ id }) => id === sought)}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) store.lookAtUnranked(page);
      }}
    >
      <summary>{unrankedCount} not ranked</summary>
      <ul>
        {unranked.map(({ id, file, name, reason }) => (
          <li key={id} class={id === sought ? 'marked' : undefined}>
            <EntryLink file={file} name={name} store={store} />
            <span class="quiet"> {visible(reason)}</span>
          </li>
        ))}
      </ul>
      {unranked.length > 0 && more > 0 && (
        <button class="tool" onClick={() => store.lookAtUnranked(unranked.length + page)}>
          {more} more…
        </button>
      )}
    </details>
  );
};
