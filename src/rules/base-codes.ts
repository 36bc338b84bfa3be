import { base, type Example } from './example.ts';

/** A code of the readers, with all that is said of it. */
export interface BaseCode {
  readonly code: string;
  /** Where it is no error. */
  readonly severity?: 'warning';
  readonly description: string;
  readonly why?: string;
  readonly remedy: string;
  readonly example: Example;
}

/** What can be wrong with a file by itself, before any rule looks at it: the codes of the readers. */
export const baseCodes: readonly BaseCode[] = [
  {
    code: 'file',
    description: 'A file that is not read: a link, a folder, another ending or encoding, or too long.',
    why: 'Nothing else is hidden by it.',
    remedy: 'rename the file, copy it here, or save it as UTF-8.',
    example: { file: 'hardware/nvidia-b300.yml', bad: '' },
  },
  {
    code: 'conflict',
    description: 'A merge conflict that was left in the file.',
    remedy: 'keep one side.',
    example: {
      file: base.alpha,
      instead: base.status,
      bad: '<<<<<<< ours\nstatus: operational\n=======\nstatus: expansion\n>>>>>>> theirs\n',
    },
  },
  {
    code: 'syntax',
    description: 'A text that is not YAML.',
    why: 'The last good version of the file stays in use meanwhile.',
    remedy: 'close the bracket or the quote; indent with spaces.',
    example: { file: base.alpha, instead: base.head, bad: base.head.replace(']', '') },
  },
  {
    code: 'duplicate-key',
    description: 'A key that stands twice in one map.',
    why: 'The first is read.',
    remedy: 'keep one of them.',
    example: { file: base.alpha, instead: base.status, bad: `${base.status}status: planned\n` },
  },
  {
    code: 'yaml-feature',
    description: 'An anchor, alias, merge key, tag or directive, which a catalog does without.',
    why: 'Every value stands where it is used, so that it can be read and compared there.',
    remedy: 'write the value itself.',
    example: { file: base.alpha, instead: base.head, bad: base.head.replace('Alpha', '&name Alpha') },
  },
  {
    code: 'unknown-key',
    description: 'A key that means nothing where it stands.',
    why: 'A misspelt key would silently be no figure.',
    remedy: 'change it to the key that was meant.',
    example: { file: base.alpha, instead: base.batch, bad: base.batch.replace('count', 'cuont') },
  },
  {
    code: 'missing-key',
    description: 'A key that every file of this kind must have.',
    remedy: 'add it.',
    example: { file: base.alpha, instead: base.status, bad: '# no status\n' },
  },
  {
    code: 'value',
    description: 'A value of another type, or none of those that are accepted there.',
    remedy: 'write one of the words that are accepted.',
    example: { file: base.alpha, instead: base.status, bad: 'status: running\n' },
  },
  {
    code: 'quantity',
    description: 'A figure in a notation, a unit or a size that means nothing there.',
    remedy: 'write a figure as the message says.',
    example: { file: base.alpha, instead: base.batch, bad: base.batch.replace('100,000', '1.2 TW') },
  },
  {
    code: 'fraction',
    severity: 'warning',
    description: 'A count with a fraction: a point where thousands are usually parted.',
    why: 'Accelerators are counted whole: in 24.576 the point parts thousands in some languages, and YAML reads 24.6.',
    remedy: 'write a comma between thousands.',
    example: {
      file: base.alpha,
      instead: base.batch,
      bad: base.batch.replace('100,000', '24.576'),
      good: base.batch.replace('100,000', '24,576'),
    },
  },
  {
    code: 'cut-short',
    severity: 'warning',
    description: 'A text that ends at a #, since YAML takes the rest for a comment.',
    why: 'Nothing else would show that a part of it is lost.',
    remedy: 'quote the text; behind a text, put a space after the # of a comment.',
    example: {
      file: base.alpha,
      instead: base.head,
      bad: base.head.replace('Alpha', 'Alpha #2'),
      good: base.head.replace('Alpha', '"Alpha #2"'),
    },
  },
  {
    code: 'split-value',
    description: 'A value in braces that an unquoted comma split in two.',
    why: 'In braces a comma ends a value: `{count: 150,000}` is a count of 150 and a key 000.',
    remedy: 'quote the value; decimals take a point.',
    example: {
      file: base.alpha,
      instead: base.batch,
      bad: 'compute:\n  - {hardware: nvidia-h100-sxm, count: 150,000, source: survey}\n',
      good: 'compute:\n  - {hardware: nvidia-h100-sxm, count: "150,000", source: survey}\n',
    },
  },
  {
    code: 'date',
    description: 'A date that does not exist, or is not written as one.',
    remedy: 'write 2025, 2025-06 or 2025-06-17.',
    example: { file: base.alpha, instead: base.batch, bad: base.batch.replace('2024-10', '2024-13') },
  },
];
