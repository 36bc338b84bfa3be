import type { ComponentChild } from 'preact';
import { Against } from './against.tsx';
import { Comparison } from './comparison.tsx';
import { Diff } from './diff.tsx';
import { PictureView } from './picture-view.tsx';
import type { ViewProps } from './panel-store.ts';
import { TableTools } from './table/tools.tsx';
import { TableView } from './table/table-view.tsx';
import { TotalsTools, TotalsView } from './totals.tsx';
import { visible } from './panel-words.ts';

/** The view of the list that was chosen. */
export const View = ({ store, snapshot, list }: ViewProps): ComponentChild => {
  const { show } = snapshot.state;
  switch (show.kind) {
    case 'table':
      return <TableView store={store} snapshot={snapshot} list={list} />;
    case 'picture':
      return <PictureView key={show.name} picture={snapshot.pictures.get(show.name)} store={store} />;
    case 'comparison':
      return <Changes store={store} snapshot={snapshot} />;
    case 'totals':
      return <TotalsView store={store} snapshot={snapshot} list={list} show={show} />;
  }
};

/** What can be set of the view that is shown. */
export const ViewTools = ({ store, snapshot, list }: ViewProps): ComponentChild => {
  const { show } = snapshot.state;
  switch (show.kind) {
    case 'table':
      return <TableTools store={store} snapshot={snapshot} list={list} />;
    case 'picture':
      return store.isReadOnly ? null : (
        <button class="tool last" onClick={() => store.publish(show.name)}>
          Save as SVG…
        </button>
      );
    case 'comparison':
      return <Against store={store} snapshot={snapshot} list={list} />;
    case 'totals':
      return <TotalsTools store={store} show={show} />;
  }
};

/** How the list differs from another; what is shown until that is known, and where it cannot be. */
const Changes = ({
  store,
  snapshot: { compared },
}: Pick<ViewProps, 'store' | 'snapshot'>): ComponentChild => {
  const { comparison, diff, failed } = compared ?? {};
  if (comparison) {
    return (
      <Comparison comparison={comparison} store={store}>
        {diff && <Diff diff={diff} store={store} />}
      </Comparison>
    );
  }
  return (
    <div class="state">
      <p>{compared ? visible(failed ?? 'There is no other edition to compare with.') : 'Comparing…'}</p>
      {compared && failed === undefined && !store.isReadOnly && (
        <button onClick={() => store.newEdition()}>New Edition</button>
      )}
    </div>
  );
};
