/** What can be wrong with a file by itself, before any rule looks at it: the codes of the readers. */
export const baseCodes: readonly {
  readonly code: string;
  readonly description: string;
  /** Where it is no error. */
  readonly severity?: 'warning';
}[] = [
  {
    code: 'file',
    description: 'A file that is not read: a link, a folder, another ending or encoding, or too long.',
  },
  { code: 'conflict', description: 'A merge conflict that was left in the file.' },
  { code: 'syntax', description: 'A text that is not YAML.' },
  { code: 'duplicate-key', description: 'A key that stands twice in one map.' },
  {
    code: 'yaml-feature',
    description: 'An anchor, alias, merge key, tag or directive, which a catalog does without.',
  },
  { code: 'unknown-key', description: 'A key that means nothing where it stands.' },
  { code: 'missing-key', description: 'A key that every file of this kind must have.' },
  { code: 'value', description: 'A value of another type, or none of those that are accepted there.' },
  { code: 'quantity', description: 'A figure in a notation, a unit or a size that means nothing there.' },
  {
    code: 'fraction',
    severity: 'warning',
    description: 'A count with a fraction: a point where thousands are usually parted.',
  },
  {
    code: 'cut-short',
    severity: 'warning',
    description: 'A text that ends at a #, since YAML takes the rest for a comment.',
  },
  { code: 'split-value', description: 'A value in braces that an unquoted comma split in two.' },
  { code: 'date', description: 'A date that does not exist, or is not written as one.' },
];
