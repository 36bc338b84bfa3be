import type { ComponentChild } from 'preact';
import type { Unlisted } from './protocol.ts';
import type { PanelStore } from './panel-store.ts';
import { visible } from './panel-words.ts';

interface StateProps {
  readonly view: Unlisted;
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
      return view.broken ? (
        <Message title="No edition can be used.">
          {view.broken.map(({ file, problem }) => (
            <Broken key={file} file={file} problem={problem} store={store} />
          ))}
        </Message>
      ) : (
        <Message title="No edition yet.">
          {!store.isReadOnly && <button onClick={() => store.newEdition()}>New Edition</button>}
          <p>A list needs an edition: a file in editions/ with a title, a day and a metric.</p>
        </Message>
      );
    case 'broken':
      return (
        <Message title="The catalog cannot be used.">
          <Broken file="catalog.yaml" problem={view.problem} store={store} />
        </Message>
      );
  }
};

interface BrokenProps {
  readonly file: string;
  readonly problem: string;
  readonly store: PanelStore;
}

/** A file that cannot be used, and why; it leads there. */
const Broken = ({ file, problem, store }: BrokenProps): ComponentChild => (
  <p>
    <button class="link" onClick={() => store.open(file, [])}>
      {visible(file)}
    </button>
    , {visible(problem)}
  </p>
);

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
