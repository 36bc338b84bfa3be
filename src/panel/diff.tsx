import type { ComponentChild } from 'preact';
import type { DiffView, ShownProblem } from '../views/diff/diff-view.ts';
import { Text } from './cells.tsx';
import { EntryLink } from './entry-link.tsx';
import { visible } from './panel-words.ts';
import type { PanelStore } from './panel-store.ts';

interface DiffProps {
  readonly diff: DiffView;
  readonly store: PanelStore;
}

/** What edits did beside moving the list: each with its source, the figures that changed, the problems that came and went. */
export const Diff = ({ diff, store }: DiffProps): ComponentChild => {
  const { edits, figures, newProblems, goneProblems, notes, rest } = diff;
  return (
    <div class="diff">
      <Section title="Edits" items={edits}>
        {({ file, path, place, text, source, concerns }) => (
          <>
            <FileLink file={file} onOpen={() => store.open(file, path)} />
            {place !== '' && <Text>{` ${place}`}</Text>}: <Text>{text}</Text>
            {source !== '' && <Quiet>{source}</Quiet>}
            {concerns !== '' && <Quiet>{concerns}</Quiet>}
          </>
        )}
      </Section>
      <Section title="Figures" items={figures}>
        {({ id, name, rank, changes }) => (
          <>
            {rank !== null && `#${rank} `}
            <EntryLink file={`factories/${id}.yaml`} name={name} store={store} />
            {`: ${changes.join(', ')}`}
          </>
        )}
      </Section>
      <Notes notes={notes} />
      <Problems title="New problems" problems={newProblems} store={store} />
      <Problems title="Problems gone" problems={goneProblems} store={store} />
      {rest !== '' && <p class="quiet rest">{rest}</p>}
    </div>
  );
};

/** What the marks of figures mean. */
export const Notes = ({ notes }: { readonly notes: readonly string[] }): ComponentChild =>
  notes.map((note) => (
    <p key={note} class="quiet note">
      <Text>{note}</Text>
    </p>
  ));

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly ShownProblem[];
  readonly store: PanelStore;
}

const Problems = ({ title, problems, store }: ProblemsProps): ComponentChild => (
  <Section title={title} items={problems}>
    {({ file, line, severity, message, code }) => (
      <>
        <FileLink file={file} line={line} onOpen={() => store.open(file, [])} />
        {` ${severity}: `}
        <Text>{message}</Text>
        <Quiet>{code}</Quiet>
      </>
    )}
  </Section>
);

interface SectionProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ComponentChild;
}

/** A list under its title; nothing where there is nothing to tell. */
function Section<T>({ title, items, children }: SectionProps<T>): ComponentChild {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span class="quiet">{items.length}</span>
      </h2>
      <ul>
        {items.map((item, index) => (
          <li key={index}>{children(item)}</li>
        ))}
      </ul>
    </section>
  );
}

interface FileLinkProps {
  readonly file: string;
  readonly line?: number;
  readonly onOpen: () => void;
}

const FileLink = ({ file, line, onOpen }: FileLinkProps): ComponentChild => (
  <button class="link" onClick={onOpen}>
    {visible(file)}
    {line === undefined ? '' : `:${line}`}
  </button>
);

const Quiet = ({ children }: { readonly children: string }): ComponentChild => (
  <span class="quiet">
    {' · '}
    <Text>{children}</Text>
  </span>
);
