/** A piece of a catalog file that has one problem, over the sound catalog of test/rules/base/. */
export interface Example {
  /** Relative to the catalog. */
  readonly file: string;
  /** What it takes the place of in that file; the whole file where absent. */
  readonly instead?: string;
  /** Empty where the file is refused before it is read. */
  readonly bad: string;
  /** The same without the problem; absent where that is what it took the place of, or where the file goes away. */
  readonly good?: string;
  /** Other files that it needs. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** Files of that catalog, and pieces of them which stand there once: examples take their place. */
export const base = {
  alpha: 'factories/alpha.yaml',
  beta: 'factories/beta.yaml',
  h100: 'hardware/nvidia-h100-sxm.yaml',
  b200: 'hardware/nvidia-b200.yaml',
  draft: 'editions/2026H1.yaml',

  /** Of alpha. */
  head: 'name: Alpha\nkind: cluster\nowners: [Acme]\n',
  place: 'location: {text: "Quincy, USA", place: Quincy, country: US, lat: 47.23, lon: -119.85}\n',
  status: 'status: operational\n',
  batch:
    'compute:\n  - hardware: nvidia-h100-sxm\n    count: 100,000\n    since: 2024-10\n    source: survey\n',
  /** Of beta. */
  mix: 'compute:\n  - hardware: [nvidia-h100-sxm, nvidia-b200]\n    count: ~100,000\n    since: 2025\n    source: survey\n',
  /** Of the draft. */
  previous: 'previous: 2025H2\n',
  /** Of h100. */
  h100Sources: 'sources:\n  - {id: survey, supports: [peak, tdp]}\n',
  /** Of b200. */
  peaks: 'peak:\n  fp16: 2250 TFLOP/s\n  fp8: 4500 TFLOP/s\n  int8: 4500 TOP/s\n',

  /** A factory that is not there, elsewhere and of another owner. */
  gamma:
    'name: Gamma\nowners: [Cube]\nlocation: {text: Not stated}\nstatus: planned\ncompute:\n  - {count: 5000, source: survey}\n',
} as const;
