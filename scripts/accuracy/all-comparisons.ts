import { compareClusters, type ClusterComparisons } from './clusters.ts';
import {
  fittedConstants,
  heldOutCosts,
  heldOutFacilityPowers,
  type FittedConstant,
} from './fitted-constants.ts';
import { compareHub, type HubComparisons } from './hub.ts';
import type { HubFiles } from '../../src/importers/hub/read-hub.ts';
import type { TextFile } from '../../src/importers/csv-table.ts';
import { OurFigures } from './our-figures.ts';

/** The hub as it was read on a day. */
export interface HubReading {
  readonly files: HubFiles;
  readonly readOn: string;
}

/** What the accuracy of our figures is seen by, all of it computed. */
export interface Accuracy {
  readonly clusters: ClusterComparisons;
  /** From the oldest reading to the newest. */
  readonly readings: readonly {
    readonly readOn: string;
    readonly hub: HubComparisons;
    readonly heldOut: number;
  }[];
  readonly constants: readonly FittedConstant[];
  readonly heldOutCosts: number;
  readonly our: OurFigures;
}

/** Compares, and fits the constants to the newest reading and the reports. */
export function accuracyOf(
  readings: readonly HubReading[],
  file: TextFile,
  shipped: ReadonlyMap<string, string>,
): Accuracy {
  const our = new OurFigures(shipped);
  const clusters = compareClusters(file, our);
  const newest = readings.at(-1);
  return {
    ...{ our, clusters },
    readings: readings.map(({ files, readOn }) => ({
      ...{ readOn, hub: compareHub(files, our), heldOut: heldOutFacilityPowers(files, our) },
    })),
    constants: newest ? fittedConstants(newest.files, clusters, our) : [],
    heldOutCosts: heldOutCosts(clusters.paidCost, our),
  };
}
