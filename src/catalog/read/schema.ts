import type { Dimension } from '../../quantity/dimension.ts';

/** How a value is written, beyond its JSON type: a quantity of some dimension, a date, or a reference. */
export type Notation =
  Dimension | 'date' | 'country' | 'path' | 'hardware' | 'factory' | 'edition' | 'source';

/** The part of JSON Schema that our schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly (string | null)[];
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly (string | number)[];
  readonly notation?: Notation;
  readonly keyNotation?: Notation;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly minProperties?: number;
  readonly propertyNames?: { readonly pattern: string };
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}
