import type { Section } from './page.ts';

const alpha = 'factories/alpha.yaml';
const head = 'name: Alpha\nkind: cluster\nowners: [Acme]\n';
const status = 'status: operational\n';
const batch =
  'compute:\n  - hardware: nvidia-h100-sxm\n    count: 100,000\n    since: 2024-10\n    source: survey\n';

/** What the page says of each code of the readers. */
export const baseSections: Readonly<Record<string, Section>> = {
  file: {
    why: 'Nothing else is hidden by it.',
    example: { file: 'hardware/nvidia-b300.yml', text: '' },
    fix: 'rename the file, copy it here, or save it as UTF-8.',
  },
  conflict: {
    why: '',
    example: {
      file: alpha,
      instead: status,
      text: '<<<<<<< ours\nstatus: operational\n=======\nstatus: expansion\n>>>>>>> theirs\n',
    },
    fix: 'keep one side.',
  },
  syntax: {
    why: 'The last good version of the file stays in use meanwhile.',
    example: { file: alpha, instead: head, text: 'name: Alpha\nkind: cluster\nowners: [Acme\n' },
    fix: 'close the bracket or the quote; indent with spaces.',
  },
  'duplicate-key': {
    why: 'The first is read.',
    example: { file: alpha, instead: status, text: 'status: operational\nstatus: planned\n' },
    fix: 'keep one of them.',
  },
  'yaml-feature': {
    why: 'Every value stands where it is used, so that it can be read and compared there.',
    example: { file: alpha, instead: head, text: 'name: &name Alpha\nkind: cluster\nowners: [Acme]\n' },
    fix: 'write the value itself.',
  },
  'unknown-key': {
    why: 'A misspelt key would silently be no figure.',
    example: { file: alpha, instead: batch, text: batch.replace('count', 'cuont') },
    fix: 'change it to the key that was meant.',
  },
  'missing-key': {
    why: '',
    example: { file: alpha, instead: status, text: '# no status\n' },
    fix: 'add it.',
  },
  value: {
    why: '',
    example: { file: alpha, instead: status, text: 'status: running\n' },
    fix: 'write one of the words that are accepted.',
  },
  quantity: {
    why: '',
    example: { file: alpha, instead: batch, text: batch.replace('100,000', '1.2 TW') },
    fix: 'write a figure as the message says.',
  },
  fraction: {
    why: 'Accelerators are counted whole: in 24.576 the point parts thousands in some languages, and YAML reads 24.6.',
    example: { file: alpha, instead: batch, text: batch.replace('100,000', '24.576') },
    fix: 'write a comma between thousands.',
  },
  'cut-short': {
    why: 'Nothing else would show that a part of it is lost.',
    example: { file: alpha, instead: head, text: head.replace('Alpha', 'Alpha #2') },
    fix: 'quote the text; behind a text, put a space after the # of a comment.',
  },
  'split-value': {
    why: 'In braces a comma ends a value: `{count: 150,000}` is a count of 150 and a key 000.',
    example: {
      file: alpha,
      instead: batch,
      text: 'compute:\n  - {hardware: nvidia-h100-sxm, count: 150,000, source: survey}\n',
    },
    fix: 'quote the value; decimals take a point.',
  },
  date: {
    why: '',
    example: { file: alpha, instead: batch, text: batch.replace('2024-10', '2024-13') },
    fix: 'write 2025, 2025-06 or 2025-06-17.',
  },
};
