import type { ExitCode } from './io.ts';

/** Ends a command: one line on standard error, and the exit code. */
export class Stop extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What an unknown error says, without its stack; for errors of the file system, in their own words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return fileErrors[code] ?? (error instanceof Error ? error.message : String(error));
}

/**
 * As `reasonOf`, with the path that the file system names. What nobody foresaw is a fault of the program: it says so, and
 * how to see more.
 */
export function whatHappened(error: unknown): string {
  if (error instanceof Stop) return error.message;
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  const reason = reasonOf(error);
  if (path !== '') return reason.includes(path) ? reason : `${path}: ${reason}.`;
  if (error instanceof Error && 'code' in error) return reason;
  return `something went wrong that should not: ${reason.replace(/\.$/, '')}. --verbose shows where.`;
}

const fileErrors: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  ENOTEMPTY: 'it is a folder',
  ELOOP: 'it is a link, and no link is followed',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  EDQUOT: 'no space is left',
  EFBIG: 'the file would be too large',
  EIO: 'the disk cannot be read or written',
  EBUSY: 'it is in use',
  ETXTBSY: 'it is in use',
};
