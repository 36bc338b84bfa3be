import type { ComponentChild } from 'preact';
import type { Rankogram } from '../../views/list/rankogram.ts';

/** How high the bar of a certain rank would be, in pixels. */
const full = 40;

/** How likely each rank near is: bars for the eye, and the same in words. */
export const RankBars = ({ own, ranks, said }: Rankogram): ComponentChild => {
  const most = Math.max(...ranks.map(({ chance }) => chance));
  return (
    <figure class="rankogram">
      <ol aria-label="How likely each rank is">
        {ranks.map((bar) => (
          <li key={bar.rank} title={`Rank ${bar.rank}: ${bar.text}`}>
            <span class="percent" aria-hidden="true">
              {bar.text}
            </span>
            <span class="bar" style={{ height: `${Math.max(1, (bar.chance / most) * full)}px` }} />
            <span class={bar.rank === own ? 'own' : undefined} aria-hidden="true">
              {bar.rank}
            </span>
            <span class="spoken">{`Rank ${bar.rank}: ${bar.text}`}</span>
          </li>
        ))}
      </ol>
      <figcaption class="quiet">{said}</figcaption>
    </figure>
  );
};
