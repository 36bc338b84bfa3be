import type { Section } from './page.ts';

const alpha = 'factories/alpha.yaml';
const beta = 'factories/beta.yaml';
const draft = 'editions/2026H1.yaml';
const h100 = 'hardware/nvidia-h100-sxm.yaml';
const b200 = 'hardware/nvidia-b200.yaml';
const batch =
  'compute:\n  - hardware: nvidia-h100-sxm\n    count: 100,000\n    since: 2024-10\n    source: survey\n';
const mix =
  'compute:\n  - hardware: [nvidia-h100-sxm, nvidia-b200]\n    count: ~100,000\n    since: 2025\n    source: survey\n';
const place = 'location: {text: "Quincy, USA", place: Quincy, country: US, lat: 47.23, lon: -119.85}\n';
const h100Sources = 'sources:\n  - {id: survey, supports: [peak, tdp]}\n';
const peaks = 'peak:\n  fp16: 2250 TFLOP/s\n  fp8: 4500 TFLOP/s\n  int8: 4500 TOP/s\n';
const previous = 'previous: 2025H2\n';
const gamma =
  'name: Gamma\nowners: [Cube]\nlocation: {text: Not stated}\nstatus: planned\ncompute:\n  - {count: 5000, source: survey}\n';

/** What the page says of each rule. */
export const ruleSections: Readonly<Record<string, Section>> = {
  'unknown-hardware': {
    why: 'A name or an alias is no id: two accelerators may share it.',
    example: {
      file: alpha,
      instead: batch,
      text: 'compute:\n  - hardware: H100\n    count: 100,000\n    source: survey\n',
    },
    fix: 'change it to the id that was meant, or create the hardware file from a template.',
  },
  'unknown-factory': {
    why: '',
    example: {
      file: draft,
      instead: previous,
      text: `${previous}exclude: [{factory: betta, reason: not yet public}]\n`,
    },
    fix: 'change it to the id that was meant, or delete it.',
  },
  'unknown-source': {
    why: '',
    example: { file: alpha, instead: batch, text: batch.replace('survey', 'press') },
    fix: 'change it to the id that was meant, or add a source of that id.',
  },
  'unknown-edition': {
    why: '',
    example: { file: draft, instead: previous, text: 'previous: 2025H1\n' },
    fix: 'change it to the edition that was meant, or leave it out: then the nearest earlier edition is the previous one.',
  },
  'id-form': {
    why: 'The name of a file is the id of its entry.',
    example: { file: 'factories/Gamma_One.yaml', text: gamma },
    fix: 'rename the file; every mention follows.',
  },
  'id-case': {
    why: 'It is told of both files.',
    example: { file: 'factories/Beta.yaml', text: gamma },
    fix: 'rename one of the two; every mention follows.',
  },
  'same-factory': {
    why: 'It is told of both files. None is told where one is part of the other or supersedes it, at any distance.',
    example: {
      file: 'factories/gamma.yaml',
      text: gamma.replace('name: Gamma', 'name: Gamma\naliases: ["ALPHA"]'),
    },
    fix: 'keep one file, say how they hang together with `partOf` or `supersedes`, or tell their names apart.',
  },
  'same-place': {
    why: 'Phases of one site are often listed one by one, each with everything before it. It is told of both files.',
    example: {
      file: 'factories/gamma.yaml',
      text: gamma.replace('[Cube]', '[Acme]').replace('{text: Not stated}', '{place: Quincy, country: US}'),
    },
    fix: 'say how they hang together with `partOf` or `supersedes`; where they are two, silence it with the reason.',
  },
  circular: {
    why: '',
    example: { file: alpha, instead: 'status: operational\n', text: 'status: operational\npartOf: alpha\n' },
    fix: 'delete the statement that is wrong.',
  },
  'counted-twice': {
    why: 'A batch that ends is taken to be replaced: a later one of the same hardware that begins before its end is counted beside it.',
    example: {
      file: alpha,
      instead: batch,
      text: 'compute:   # two states of one site\n  - {hardware: nvidia-h100-sxm, count: 50k, since: 2024-10, until: 2025-12, source: survey}\n  - {hardware: nvidia-h100-sxm, count: 100k, since: 2025-06, source: survey}\n',
    },
    fix: 'end the state on the day on which the next begins, or delete the copy.',
  },
  'shares-sum': {
    why: 'Sources round: each share may be off by half a percentage point.',
    example: {
      file: beta,
      instead: mix,
      text: mix.replace(
        'hardware: [nvidia-h100-sxm, nvidia-b200]',
        'shares: {nvidia-h100-sxm: 60%, nvidia-b200: 30%}',
      ),
    },
    fix: 'correct the shares, or, where they are not known, write a mix: `hardware: [nvidia-h100-sxm, nvidia-b200]`.',
  },
  'nothing-to-count': {
    why: '',
    example: { file: alpha, instead: batch, text: batch.replace('    count: 100,000\n', '') },
    fix: 'add what the source states; where it states nothing, silence it with the reason.',
  },
  'published-differs': {
    why: 'Numbers are taken for counts only with commas or a multiplier, before a word for accelerators. A mix may be told in parts: each number will do, and so will their sum.',
    example: {
      file: alpha,
      instead: batch,
      text: batch.replace('count: 100,000', 'count: 10,000\n    published: 100,000 NVIDIA H100 GPUs'),
    },
    fix: 'correct the count; where the batch is a part of what the words speak of, silence it with the reason.',
  },
  'claim-differs': {
    why: 'Their intervals are held against each other first; beyond that, 1.5 times for power (of 97 systems whose owners report it, eight in ten report 0.74 to 1.41 times the computed power) and twice for cost (published costs run from $24 to $50 per IT watt). A claim with `of` or `basis` is not compared, and one with a `date` is compared as of that day. What a batch states beside its count is held against the count in the same way.',
    example: { file: alpha, instead: batch, text: `${batch}claims:\n  - {power: 300 MW, source: survey}\n` },
    fix: 'correct the key or the `scope` where that is the likely cause, or say on which `basis` the claim is.',
  },
  'missing-country': {
    why: '',
    example: { file: alpha, instead: place, text: 'location: {text: "Quincy, USA"}\n' },
    fix: 'add the country; the text of the place often names it.',
  },
  'unknown-country': {
    why: '',
    example: { file: alpha, instead: place, text: 'location: {text: "Quincy, USA", country: USA}\n' },
    fix: 'change it to the code.',
  },
  coordinates: {
    why: 'Borders are taken from Natural Earth, by squares of one degree that a country touches: a place that is a few kilometres beyond passes.',
    example: {
      file: alpha,
      instead: place,
      text: place.replace('lat: 47.23, lon: -119.85', 'lat: 47.23, lon: 119.85'),
    },
    fix: 'swap latitude and longitude, or correct the sign.',
  },
  'date-order': {
    why: '',
    example: {
      file: alpha,
      instead: batch,
      text: batch.replace('since: 2024-10', 'since: 2024-10\n    until: 2024'),
    },
    fix: 'swap or correct the dates; a short date means its first day.',
  },
  overdue: {
    why: 'A short date is given the benefit of its last day.',
    example: {
      file: alpha,
      instead: batch,
      text: batch.replace('    since: 2024-10\n', '    since: 2025-10\n    status: planned\n'),
    },
    fix: 'say how the batch stands now, or give the new date.',
  },
  'switched-off': {
    why: 'With `until`, lists of earlier days keep it, and later ones do not.',
    example: {
      file: alpha,
      instead: batch,
      text: batch.replace('    source', '    status: decommissioned\n    source'),
    },
    fix: 'write `until`, the day from which it did not run.',
  },
  'before-release': {
    why: 'Makers and their first customers have hardware earlier: 90 days are allowed (in Epoch AI’s hub, Google’s TPU v7 ran up to 73 days before its release), and a short date is given the benefit of its last day.',
    example: { file: alpha, instead: batch, text: batch.replace('2024-10', '2021-05') },
    fix: 'correct the date or the hardware.',
  },
  'peak-order': {
    why: 'A warning only, where another 8-bit peak is higher or the catalog compares 16 bits: then no figure rests on it.',
    example: { file: b200, instead: peaks, text: 'peak:\n  fp16: 2500 TFLOP/s\n  int8: 165 TOP/s\n' },
    fix: 'write the dense peak of the tensor cores, or leave this one out.',
  },
  'sparse-peak': {
    why: 'Half the width gives twice the operations on nearly all hardware; a tenth more is allowed.',
    example: {
      file: b200,
      instead: peaks,
      text: 'peak:\n  fp16: 989 TFLOP/s\n  fp8: 3958 TFLOP/s   # “with sparsity”\n',
    },
    fix: 'write the dense peak; where the hardware is an exception, silence it with the reason.',
  },
  unsourced: {
    why: 'Asked of every quantity: those of batches, claims, prices, peaks, power, memory and facility, and the constants of catalog.yaml. What a whole file, a batch or a group of keys lacks is told once.',
    example: {
      file: h100,
      instead: h100Sources,
      text: 'sources:\n  - {id: survey, supports: [peak]}   # and the TDP?\n',
    },
    fix: 'name a source with `source`, or add the key to what a source `supports`.',
  },
  'unknown-path': {
    why: '',
    example: {
      file: h100,
      instead: h100Sources,
      text: 'sources:\n  - {id: survey, supports: [peak, tdp, peak.fp61]}\n',
    },
    fix: 'change it to the path that was meant, or delete it.',
  },
  'stale-ranking': {
    why: 'The file of a published edition is what was published, and is left alone.',
    example: {
      file: 'editions/2026H1.ranking.yaml',
      text: '# Generated by AI Factories: Rerank. Do not edit: the next Rerank writes it anew.\nedition: 2026H1\nasOf: 2026-06-30\nmetric: equivalents\ncounts: announced\nrows: []\n',
    },
    fix: 'run AI Factories: Rerank, or `ai-factories rerank`.',
  },
  'no-effect': {
    why: 'The ties of a published edition are held against its list as it was published, which no later edit unties.',
    example: {
      file: draft,
      instead: previous,
      text: `${previous}kinds: [campus]\nexclude: [{factory: alpha, reason: no site}]\n`,
    },
    fix: 'delete it, or mend what it was meant for.',
  },
  'unused-suppression': {
    why: '',
    example: {
      file: alpha,
      instead: batch,
      text: `compute:\n  # ai-factories-disable-next-line overdue -- not yet confirmed\n${batch.slice('compute:\n'.length)}`,
    },
    fix: 'delete the comment, or write its code or its reason.',
  },
};
