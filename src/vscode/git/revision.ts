import { Refusal } from '../edge.ts';
import type { GitRef, GitRepository } from './git-api.ts';

/** A commit that a catalog can be compared with, by a name that people gave it. */
export interface Revision {
  /** As git finds it: `HEAD`, `refs/heads/main`, `refs/tags/v1`. */
  readonly ref: string;
  /** `last commit`, `main`, `v1`. */
  readonly name: string;
  readonly sort: 'commit' | 'branch' | 'remote' | 'tag';
  readonly commit: string;
}

/** That the user no longer wants to compare with one. */
export class Cancelled extends Refusal {}

const sorts = ['branch', 'remote', 'tag'] as const;
const folders = ['refs/heads/', 'refs/remotes/', 'refs/tags/'] as const;

/** The last commit of a repository, its branches and its tags; none where nothing was committed yet. */
export async function revisionsOf(repository: GitRepository): Promise<readonly Revision[]> {
  const commit = repository.state.HEAD?.commit;
  const refs = await repository.getRefs({});
  const named = refs.flatMap((ref) => revisionOf(ref) ?? []);
  named.sort((a, b) => sorts.indexOf(a.sort) - sorts.indexOf(b.sort) || (a.name < b.name ? -1 : 1));
  return [
    ...(commit === undefined ? [] : [{ ref: 'HEAD', name: 'last commit', sort: 'commit', commit } as const]),
    ...named,
  ];
}

type NamedRevision = Revision & { readonly sort: (typeof sorts)[number] };

function revisionOf({ type, name, commit }: GitRef): NamedRevision | undefined {
  const [sort, folder] = [sorts[type], folders[type]];
  // Where a remote’s own branch stands is one of its others.
  if (name === undefined || commit === undefined || name.endsWith('/HEAD')) return undefined;
  return { ref: folder + name, name, sort, commit };
}
