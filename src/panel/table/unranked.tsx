import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Derivation } from '../derivation/derivation.tsx';
import { EntryLink } from '../entry-link.tsx';
import { heightOf } from '../panel-state.ts';
import type { ViewProps } from '../panel-store.ts';
import { visible } from '../panel-words.ts';
import { Twistie } from '../twistie.tsx';

/** How many are asked for at once. */
const page = 200;

/** Who is not ranked, why, and what each comes to all the same: asked for once somebody looks. */
export const Unranked = ({
  store,
  snapshot: { state, details, revealed, unranked = [] },
  list,
}: ViewProps): ComponentChild => {
  const { unrankedCount, span } = list;
  const sought = revealed && !Object.hasOwn(span.places, revealed.factory) ? revealed.factory : undefined;
  useLayoutEffect(() => {
    if (sought !== undefined) store.lookAtUnranked(page);
  }, [sought]);
  const marked = useRef<HTMLLIElement>(null);
  const isHere = unranked.some(({ id }) => id === sought);
  useLayoutEffect(() => {
    if (!isHere) return;
    marked.current?.scrollIntoView({ block: 'start' });
    marked.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [revealed, isHere]);
  const more = unrankedCount - unranked.length;
  return (
    <details
      open={isHere}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) store.lookAtUnranked(page);
      }}
    >
      <summary>{unrankedCount} not ranked</summary>
      <ul>
        {unranked.map(({ id, file, name, reason }) => (
          <li key={id} {...(id === sought && { class: 'marked', ref: marked })}>
            <Twistie
              isOpen={heightOf(state, id) !== undefined}
              label={`Derivation of ${visible(name)}`}
              onClick={() => store.unfold(id)}
            />
            <EntryLink file={file} name={name} store={store} />
            <span class="quiet"> {visible(reason)}</span>
            {heightOf(state, id) !== undefined && details.get(id) && (
              <Derivation
                name={name}
                list={list}
                gone={[]}
                detail={details.get(id)}
                height={0}
                store={store}
              />
            )}
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
