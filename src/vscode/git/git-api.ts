import * as vscode from 'vscode';

/** What is used of VS Code's own git extension, version 1 of what it offers to others. */
export interface GitApi {
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
}

/** A repository that is open. Every answer is git's own, which that extension runs: we run nothing. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly commit?: string | undefined } | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
  getRefs(query: object): Promise<readonly GitRef[]>;
  /** What in the working tree is not as it was at a commit; untracked files are passed over. */
  diffWith(ref: string): Promise<readonly GitChange[]>;
  /** The bytes of a file at a commit; of a folder, its names, one a line below a title. */
  buffer(ref: string, path: string): Promise<Uint8Array>;
  getObjectDetails(ref: string, path: string): Promise<{ readonly mode: string; readonly size: number }>;
}

export interface GitRef {
  /** 0 a branch, 1 a branch of a remote, 2 a tag. */
  readonly type: 0 | 1 | 2;
  readonly name?: string | undefined;
  readonly commit?: string | undefined;
}

export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** What VS Code's own git extension offers; undefined where it is not there, not trusted or switched off. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  return git.enabled ? git.getAPI(1) : undefined;
}
