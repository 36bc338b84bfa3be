import type { ComponentChild } from 'preact';
import type { View } from './protocol.ts';
import type { PanelStore } from './panel-store.ts';
import { visible } from './panel-words.ts';

interface StateProps {
  readonly view: Exclude<View, { kind: 'list' }>;
  readonly store: PanelStore;
}

/** What stands in place of a list, and what to do about it. */
export const State = ({ view, store }: StateProps): ComponentChild => {
  switch (view.kind) {
    case 'loading':
      return <Message title="Reading the catalog…" />;
    case 'none':
      return (
        <Message title="No catalog here yet.">
          <button onClick={() => store.createCatalog()}>Create one</button>
          <p>A catalog is a folder whose catalog.yaml begins with “format: ai-factories/1”.</p>
        </Message>
      );
    case 'unlisted':
      return (
        <Message title="No edition yet.">
          <p>
            A list needs an edition: a file such as editions/2026H1.yaml with a title, a day and a metric.
          </p>
        </Message>
      );
    case 'broken':
      return (
        <Message title="The catalog cannot be used.">
          <p>
            <button class="link" onClick={() => store.open('catalog.yaml', [])}>
              catalog.yaml
            </button>
            , {visible(view.problem)}
          </p>
        </Message>
      );
  }
};

const Message = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChild;
}): ComponentChild => (
  <main class="state">
    <h1>{title}</h1>
    {children}
  </main>
);
