/** The file by which a folder is known to be a site of ours. It names every file of it, and none that is somebody else's. */
export const manifestPath = '.ai-factories-site';

/** Where files are made before they are moved into their place; whatever a run that was ended left there is nobody's. */
export const stagingFolder = '.ai-factories-site.tmp';

const firstLine =
  '# The files of this site, as AI Factories made them. Do not edit: the next run goes by it.';

/** The text of the manifest of these files. */
export function manifestText(paths: Iterable<string>): string {
  return [firstLine, ...[...new Set(paths)].sort(), ''].join('\n');
}

/** The files that a manifest names; undefined where it is none. What no site of ours can hold is passed over. */
export function readManifest(text: string): ReadonlySet<string> | undefined {
  const [first, ...paths] = text.split(/\r?\n/);
  return first === firstLine ? new Set(paths.filter(isSitePath)) : undefined;
}

/** Whether a file of a site may stand there: below its folder, and under a name that hides nothing. */
export function isSitePath(path: string): boolean {
  return (
    path === '.nojekyll' || /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(path)
  );
}

/** The folders that hold files, the deepest first. */
export function foldersOf(paths: Iterable<string>): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      folders.add(path.slice(0, at));
  }
  return [...folders].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
