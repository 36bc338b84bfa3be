import catalogSchema from '../../../schemas/catalog.schema.json';
import commonSchema from '../../../schemas/common.schema.json';
import editionSchema from '../../../schemas/edition.schema.json';
import factorySchema from '../../../schemas/factory.schema.json';
import hardwareSchema from '../../../schemas/hardware.schema.json';
import rankingSchema from '../../../schemas/ranking.schema.json';
import type { Path } from '../../document/node.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import type { EntryKind } from '../entries.ts';

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
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schemas: Readonly<Record<EntryKind, Schema>> = {
  catalog: catalogSchema as Schema,
  hardware: hardwareSchema as Schema,
  factory: factorySchema as Schema,
  edition: editionSchema as Schema,
  ranking: rankingSchema as Schema,
};

/** The schema of a whole file. */
export function schemaOf(kind: EntryKind): Schema {
  return schemas[kind];
}

/** The schema of the value at `path` in a file of `kind`; undefined where no such value may stand. */
export function schemaAt(kind: EntryKind, path: Path): Schema | undefined {
  let schema: Schema | undefined = schemas[kind];
  for (const step of path) {
    if (!schema) return undefined;
    schema = typeof step === 'number' ? schema.items : propertyOf(schema, step);
    schema = schema && resolve(schema);
  }
  return schema;
}

function propertyOf(schema: Schema, key: string): Schema | undefined {
  const properties = schema.properties;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  const target = name === undefined ? undefined : (commonSchema as Schema).$defs?.[name];
  return target ? resolve(target) : schema;
}
