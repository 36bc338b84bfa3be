import indexSchema from '../../../schemas/api-index.schema.json';
import catalogSchema from '../../../schemas/catalog.schema.json';
import commonSchema from '../../../schemas/common.schema.json';
import editionSchema from '../../../schemas/edition.schema.json';
import factorySchema from '../../../schemas/factory.schema.json';
import hardwareSchema from '../../../schemas/hardware.schema.json';
import publishedFactorySchema from '../../../schemas/published-factory.schema.json';
import publishedHardwareSchema from '../../../schemas/published-hardware.schema.json';
import publishedListSchema from '../../../schemas/published-list.schema.json';
import publishedTotalsSchema from '../../../schemas/published-totals.schema.json';
import rankingSchema from '../../../schemas/ranking.schema.json';

/** Every schema of the files of a catalog and of what is published of it, by its file's name. */
const schemas: readonly { readonly $id: string }[] = [
  ...[
    indexSchema,
    publishedListSchema,
    publishedFactorySchema,
    publishedHardwareSchema,
    publishedTotalsSchema,
  ],
  ...[catalogSchema, commonSchema, editionSchema, factorySchema, hardwareSchema, rankingSchema],
];

/** A JSON Schema as a file. */
export interface SchemaFile {
  readonly name: string;
  readonly schema: object;
}

/**
 * The JSON Schemas by the names of their files. Where it is known at which address they will stand, that is the `$id` of each;
 * else it stays relative. Either way they refer to each other.
 */
export function schemaFiles(folder: string | undefined): readonly SchemaFile[] {
  return schemas.map((schema) => ({
    name: schema.$id,
    schema: folder === undefined ? schema : { ...schema, $id: folder + schema.$id },
  }));
}
