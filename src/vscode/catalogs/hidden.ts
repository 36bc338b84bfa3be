import * as vscode from 'vscode';

/**
 * Whether catalogs are not looked for at a uri: in `node_modules`, in folders whose name begins with a dot, in what
 * `files.exclude` hides, and outside the folders of the workspace.
 */
export function isHidden(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return true;
  const path = uri.path.slice(folder.uri.path.length).replace(/^\/+|\/+$/g, '');
  const steps = path === '' ? [] : path.split('/');
  if (steps.some((step) => step === 'node_modules' || step.startsWith('.'))) return true;
  const excluded = vscode.workspace
    .getConfiguration('files', folder)
    .get<Record<string, unknown>>('exclude', {});
  const globs = Object.entries(excluded).flatMap(([glob, on]) => (on === true ? [globToRegExp(glob)] : []));
  // What hides a folder hides all that is in it.
  return steps.some((_, index) => globs.some((glob) => glob.test(steps.slice(0, index + 1).join('/'))));
}

/** A glob as VS Code writes them (`**`, `*`, `?`, `{a,b}`, `[a-z]`) as an expression for a path with forward slashes. */
export function globToRegExp(glob: string): RegExp {
  const tokens = glob
    .replace(/^\/|\/$/g, '')
    .match(/\*\*\/|\/\*\*$|\*\*|\*|\?|\{|\}|,|\[[^\]]*\]|(?:(?!\/\*\*$)[^*?{},[])+|\[/g);
  let depth = 0;
  const parts = (tokens ?? []).map((token) => {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    switch (token) {
      case '**/':
        return '(?:.*/)?';
      case '/**':
        return '(?:/.*)?';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      case '{':
        return '(?:';
      case '}':
        return ')';
      case ',':
        return depth > 0 ? '|' : ',';
      default:
        if (/^\[.*\]$/.test(token)) return token.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
        return token.replace(/[.+^$()|[\]\\]/g, '\\$&');
    }
  });
  try {
    return new RegExp(`^${parts.join('')}$`);
  } catch {
    return /$^/; // an unfinished glob matches nothing
  }
}
