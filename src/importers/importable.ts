/** Other people's data that can be imported, by the names that commands use. */
export type ImportName = 'epoch-hub' | 'epoch-clusters';

export interface Importable {
  readonly name: ImportName;
  /** What it is, to choose by. */
  readonly title: string;
  /** Where its files are to be had, and under which licence. */
  readonly origin: string;
  /** The files of a folder that it is read from, in the order in which they are read; none where it is one file. */
  readonly files: readonly string[];
}

/** What can be imported. How, `run-import.ts` knows, which is loaded when it is needed. */
export const importables: readonly Importable[] = [
  {
    name: 'epoch-hub',
    title: 'Epoch AI’s hub of frontier data centers',
    origin: 'epoch.ai/data/data-centers, CC BY 4.0',
    files: ['data_centers.csv', 'data_center_timelines.csv', 'data_center_chip_quantities.csv'],
  },
  {
    name: 'epoch-clusters',
    title: 'Epoch AI’s GPU clusters',
    origin: 'epoch.ai/data/gpu-clusters, CC BY 4.0',
    files: [],
  },
];
