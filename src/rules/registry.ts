import type { Rule } from './rule.ts';
import { unknownEdition } from './unknown-edition.ts';
import { unknownFactory } from './unknown-factory.ts';
import { unknownHardware } from './unknown-hardware.ts';
import { unknownSource } from './unknown-source.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** Every rule, in the order of the docs. */
export const rules: readonly Rule[] = [
  unknownHardware,
  unknownFactory,
  unknownSource,
  unknownEdition,
  unusedSuppression,
];
