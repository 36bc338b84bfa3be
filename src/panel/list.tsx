import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { groupingWords } from '../views/totals/totals-view.ts';
import { listWords } from '../words/list-words.ts';
import { metricWords } from '../words/measures.ts';
import { Text } from './cells.tsx';
import { Filters } from './filters.tsx';
import { ShowTabs, tabId } from './show-tabs.tsx';
import type { PanelStore, Snapshot } from './panel-store.ts';
import { Toolbar } from './toolbar.tsx';
import { View, ViewTools } from './shown-view.tsx';
import { visible } from './panel-words.ts';
import type { ShownList } from './protocol.ts';
import { isFiltering } from './rows/row-filter.ts';

interface ListProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
  readonly list: ShownList;
}

/** A list: what it is, and the view of it that was chosen. */
export const List = ({ store, snapshot, list }: ListProps): ComponentChild => {
  const { show, filtering } = snapshot.state;
  const isTable = show.kind === 'table';
  const [isOpened, setOpened] = useState(false);
  return (
    <main class="list">
      <header class={isOpened ? 'opened' : undefined}>
        <div class="what">
          <h1 id="title">
            <Text>{list.title}</Text>
          </h1>
          <p id="summary" class="quiet" role="status">
            {summary(snapshot, list)}
          </p>
          {/* Only there where the panel is too low for all of its head. */}
          <button
            class="tool fold"
            aria-expanded={isOpened}
            aria-controls="tools"
            onClick={() => setOpened(!isOpened)}
          >
            List and view
          </button>
          {!store.isReadOnly && (
            <button class="tool publish" onClick={() => store.publish()}>
              Publish…
            </button>
          )}
        </div>
        {list.stale.map(({ file, lead, problem }) => (
          <p key={`${lead} ${file}`} class="stale">
            {lead === '' ? '' : `${lead} `}
            <button class="link" onClick={() => store.open(file, [])}>
              {visible(file)}
            </button>
            , {visible(problem)}
          </p>
        ))}
        <div id="tools">
          <Toolbar store={store} snapshot={snapshot} list={list} />
          <div class="toolbar views">
            <ShowTabs store={store} shown={show} />
            <div class="view-tools">
              <ViewTools store={store} snapshot={snapshot} list={list} />
            </div>
          </div>
          {isTable && filtering && <Filters store={store} snapshot={snapshot} />}
        </div>
      </header>
      <div id="view" role="tabpanel" aria-labelledby={`tab-${tabId(show)}`}>
        <View store={store} snapshot={snapshot} list={list} />
      </div>
    </main>
  );
};

function summary({ state: { show, filter, choice }, compared, totals }: Snapshot, list: ShownList): string {
  if (show.kind === 'comparison' && compared?.comparison) {
    const { before, after, summary: changes } = compared.comparison;
    const [lists, by] = [`${visible(before.id)} → ${visible(after.id)}`, metricWords(list.metric)];
    return `${lists} · by ${by}${list.counts === 'operational' ? ' · only what runs' : ''} · ${changes}`;
  }
  if (show.kind === 'totals' && totals?.by === show.by)
    return `By ${groupingWords[totals.by].one} · ${totals.of}`;
  // What was asked for to be searched alone is told apart from what the list holds.
  const last = choice.top === 'all' ? Infinity : (choice.top ?? list.length);
  const { span, rankedCount } = list;
  const shown = Math.min(last, rankedCount);
  const found = show.kind === 'table' ? span.listed : shown;
  const below = show.kind === 'table' && isFiltering(filter) ? span.count - found : 0;
  const of = found === shown ? '' : `${found} of `;
  const where = below === 0 ? '' : ` · ${below} below the Top ${last}`;
  return `${listWords(list)} · ${of}${shown} of ${rankedCount} ranked${where}`;
}
