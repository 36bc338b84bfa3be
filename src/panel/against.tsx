import type { ComponentChild } from 'preact';
import type { ListHead } from '../views/list/list-view.ts';
import { Choice } from './choice.tsx';
import { visible } from './panel-words.ts';
import type { PanelStore, Snapshot } from './panel-store.ts';
import type { ShownRevision } from './protocol.ts';

interface AgainstProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
  readonly list: ListHead;
}

const groups: Readonly<Record<ShownRevision['sort'], string>> = {
  commit: 'In git',
  branch: 'Branches',
  remote: 'Branches of remotes',
  tag: 'Tags',
};

/** What the list is compared with: another edition, or the catalog as it was at a commit. */
export const Against = ({ store, snapshot: { compared, revisions }, list }: AgainstProps): ComponentChild => {
  const editions = list.editions
    .filter(({ id }) => id !== list.edition)
    .map(({ id }) => ({ value: `edition ${id}`, text: visible(id), group: 'Editions' }));
  const commits = revisions.map(({ ref, name, sort }) => ({
    ...{ value: `revision ${ref}`, text: visible(name), group: groups[sort] },
  }));
  if (!compared || editions.length + commits.length === 0) return null;
  const { revision, comparison } = compared;
  const value = revision === undefined ? `edition ${comparison?.before.id ?? ''}` : `revision ${revision}`;
  const alone = editions.map(({ value: each, text }) => ({ value: each, text }));
  return (
    <Choice
      label="Against"
      value={value}
      options={commits.length === 0 ? alone : [...editions, ...commits]}
      onChoose={(chosen) => {
        const what = chosen.slice(chosen.indexOf(' ') + 1);
        const named = chosen.startsWith('revision ') ? { revision: what } : { against: what };
        store.show({ kind: 'comparison', ...named });
      }}
    />
  );
};
