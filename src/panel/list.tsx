import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ListRow, ListView } from '../views/list/list-view.ts';
import { listWords } from '../words/list-words.ts';
import { metricWords } from '../words/measures.ts';
import { Text } from './cells.tsx';
import { filterRows, isFiltering, SearchTexts } from './row-filter.ts';
import { Filters } from './filters.tsx';
import { ShowTabs, tabId } from './show-tabs.tsx';
import type { PanelStore, Snapshot } from './panel-store.ts';
import { Toolbar } from './toolbar.tsx';
import { View, ViewTools } from './shown-view.tsx';
import { visible } from './panel-words.ts';

interface ListProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
  readonly list: ListView;
}

/** A list: what it is, and the view of it that was chosen. */
export const List = ({ store, snapshot, list }: ListProps): ComponentChild => {
  const { show, filter, filtering } = snapshot.state;
  const isTable = show.kind === 'table';
  const [isOpened, setOpened] = useState(false);
  const [texts] = useState(() => new SearchTexts());
  const matching = useMemo(
    () => (isTable ? filterRows(list.rows, filter, texts) : list.rows),
    [list.rows, filter, isTable, texts],
  );
  return (
    <main class="list">
      <header class={isOpened ? 'opened' : undefined}>
        <div class="what">
          <h1 id="title">
            <Text>{list.title}</Text>
          </h1>
          <p id="summary" class="quiet" role="status">
            {summary(snapshot, list, matching)}
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
            <ViewTools store={store} snapshot={snapshot} list={list} matching={matching} />
          </div>
          {isTable && filtering && <Filters store={store} snapshot={snapshot} list={list} />}
        </div>
      </header>
      <div id="view" role="tabpanel" aria-labelledby={`tab-${tabId(show)}`}>
        <View store={store} snapshot={snapshot} list={list} matching={matching} />
      </div>
    </main>
  );
};

function summary(
  { state: { show, filter, choice }, compared }: Snapshot,
  list: ListView,
  matching: readonly ListRow[],
): string {
  if (show.kind === 'comparison' && compared?.comparison) {
    const { before, after, summary: changes } = compared.comparison;
    const [lists, by] = [`${visible(before.id)} → ${visible(after.id)}`, metricWords(list.metric)];
    return `${lists} · by ${by}${list.counts === 'operational' ? ' · only what runs' : ''} · ${changes}`;
  }
  // What was asked for to be searched alone is told apart from what the list holds.
  const last = choice.top === 'all' ? Infinity : (choice.top ?? list.length);
  const isIn = ({ rank }: ListRow): boolean => rank <= last;
  const [shown, found] = [list.rows.filter(isIn).length, matching.filter(isIn).length];
  const below = matching.length - found;
  const of = found === shown ? '' : `${found} of `;
  const where = below === 0 ? '' : ` · ${below} below the Top ${last}`;
  return `${listWords(list)} · ${of}${shown} of ${list.rankedCount} ranked${isFiltering(filter) ? where : ''}`;
}
