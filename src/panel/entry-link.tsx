import type { ComponentChild } from 'preact';
import { Text } from './cells.tsx';
import type { PanelStore } from './panel-store.ts';

interface EntryLinkProps {
  /** The file of the entry, relative to the catalog. */
  readonly file: string;
  readonly name: string;
  readonly store: PanelStore;
}

/** The name of an entry, which opens its file where the name stands. */
export const EntryLink = ({ file, name, store }: EntryLinkProps): ComponentChild => (
  <a
    href="#"
    onClick={(event) => {
      event.preventDefault();
      store.open(file, ['name']);
    }}
  >
    <Text>{name}</Text>
  </a>
);
