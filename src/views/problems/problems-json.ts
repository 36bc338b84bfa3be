import type { ListedProblem } from './problem-list.ts';

/** Every problem of a catalog as data; `files` is how many were looked at. */
export function problemsJson(folder: string, files: number, problems: readonly ListedProblem[]): object {
  return {
    catalog: folder,
    files,
    problems,
  };
}
