import type { ComponentChild } from 'preact';
import { Choice } from './choice.tsx';
import { Comparison } from './comparison.tsx';
import { PictureView } from './picture-view.tsx';
import type { ViewProps } from './panel-store.ts';
import { TableTools } from './table/tools.tsx';
import { TableView } from './table/table-view.tsx';
import { visible } from './panel-words.ts';

/** The view of the list that was chosen. */
export const View = ({ store, snapshot, list, matching }: ViewProps): ComponentChild => {
  const { show } = snapshot.state;
  switch (show.kind) {
    case 'table':
      return <TableView store={store} snapshot={snapshot} list={list} matching={matching} />;
    case 'picture':
      return <PictureView key={show.name} picture={snapshot.pictures.get(show.name)} store={store} />;
    case 'comparison':
      return snapshot.comparison ? (
        <Comparison comparison={snapshot.comparison} store={store} />
      ) : (
        <div class="state">
          <p>{snapshot.comparison === null ? 'Comparing…' : 'There is no other edition to compare with.'}</p>
        </div>
      );
  }
};

/** What can be set of the view that is shown. */
export const ViewTools = ({ store, snapshot, list, matching }: ViewProps): ComponentChild => {
  const { show } = snapshot.state;
  switch (show.kind) {
    case 'table':
      return <TableTools store={store} snapshot={snapshot} list={list} matching={matching} />;
    case 'picture':
      return (
        <button class="tool last" onClick={() => store.publish(show.name)}>
          Save as SVG…
        </button>
      );
    case 'comparison':
      return (
        snapshot.comparison && (
          <Choice
            label="Against"
            value={snapshot.comparison.before.id}
            options={list.editions
              .filter(({ id }) => id !== list.edition)
              .map(({ id }) => ({ value: id, text: visible(id) }))}
            onChoose={(against) => store.show({ kind: 'comparison', against })}
          />
        )
      );
  }
};
