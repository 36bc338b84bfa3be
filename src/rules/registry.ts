import { beforeRelease } from './before-release.ts';
import { circular } from './circular.ts';
import { claimDiffers } from './claim-differs.ts';
import { coordinates } from './coordinates.ts';
import { countedTwice } from './counted-twice.ts';
import { dateOrder } from './date-order.ts';
import { idCase } from './id-case.ts';
import { idForm } from './id-form.ts';
import { missingCountry } from './missing-country.ts';
import { noEffect } from './no-effect.ts';
import { nothingToCount } from './nothing-to-count.ts';
import { overdue } from './overdue.ts';
import { peakOrder } from './peak-order.ts';
import { publishedDiffers } from './published-differs.ts';
import type { Rule } from './rule.ts';
import { sameFactory } from './same-factory.ts';
import { samePlace } from './same-place.ts';
import { sharesSum } from './shares-sum.ts';
import { sparsePeak } from './sparse-peak.ts';
import { staleRanking } from './stale-ranking.ts';
import { switchedOff } from './switched-off.ts';
import { unknownCountry } from './unknown-country.ts';
import { unknownEdition } from './unknown-edition.ts';
import { unknownFactory } from './unknown-factory.ts';
import { unknownHardware } from './unknown-hardware.ts';
import { unknownPath } from './unknown-path.ts';
import { unknownSource } from './unknown-source.ts';
import { unsourced } from './unsourced.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** Every rule, in the order of the docs. */
export const rules: readonly Rule[] = [
  unknownHardware,
  unknownFactory,
  unknownSource,
  unknownEdition,
  idForm,
  idCase,
  sameFactory,
  samePlace,
  circular,
  countedTwice,
  sharesSum,
  nothingToCount,
  publishedDiffers,
  claimDiffers,
  missingCountry,
  unknownCountry,
  coordinates,
  dateOrder,
  overdue,
  switchedOff,
  beforeRelease,
  peakOrder,
  sparsePeak,
  unsourced,
  unknownPath,
  staleRanking,
  noEffect,
  unusedSuppression,
];

/** The rule of a code. */
export function ruleOf(code: string): Rule | undefined {
  return rules.find((rule) => rule.code === code);
}
