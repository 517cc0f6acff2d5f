import type { Kysely } from "kysely";
import { z } from "zod";
import { readRelationships, type Relationship } from "./relationships.ts";
import { readSchemaCache, type SchemaCache } from "./schema-cache.ts";

export type ExposedRelation = SchemaCache["relations"][number];

/** What the Data API exposes. */
export type ExposedSchema = {
  relations: ReadonlyMap<string, ExposedRelation>;
  relationships: readonly Relationship[];
  functions: ReadonlySet<string>;
};

export async function readExposedSchema(
  database: Kysely<unknown>,
): Promise<ExposedSchema> {
  const cache = await readSchemaCache(database);
  const exposed = cache.relations.filter(({ schema }) => schema === "public");
  return {
    relations: new Map(exposed.map((relation) => [relation.name, relation])),
    relationships: readRelationships(cache),
    functions: new Set(cache.functions),
  };
}

/** Of what Lite knows about a schema, the parts that are corrected. */
const knowledge = z.looseObject({
  foreign_keys: z.array(z.looseObject({ schema: z.string() })),
  indexes: z.array(z.looseObject({ name: z.string(), schema: z.string() })),
  unique_constraints: z.array(
    z.looseObject({ name: z.string(), schema: z.string() }),
  ),
  views: z.array(z.looseObject({ name: z.string() })),
});

/**
 * Lite's knowledge of the schema with PostgREST's relationships instead of its own: Lite takes any unique index for a
 * constraint, and traces few views.
 */
export function correctKnowledge(
  lite: unknown,
  { relationships }: ExposedSchema,
) {
  const known = knowledge.parse(lite);
  const constraints = new Set(known.unique_constraints.map((one) => one.name));
  const keys = relationships.flatMap((one) =>
    "constraint" in one && one.hasKey ? [one] : []
  );
  return {
    ...known,
    // With the text of views, Lite looks in it for the type of each of their columns, anew for each request; the database
    // has said the types already. It takes a third of the processor time of a request.
    views: known.views.map(({ sql: _, ...view }) => view),
    indexes: known.indexes.map((index) => ({
      ...index,
      unique: index.unique === true && constraints.has(index.name),
    })),
    foreign_keys: [
      ...known.foreign_keys.filter(({ schema }) => schema !== "public"),
      ...keys.flatMap(({ table, foreignTable, constraint, columns }) =>
        columns.map(([column, ref_column]) => ({
          schema: "public",
          table,
          column,
          ref_schema: "public",
          ref_table: foreignTable,
          ref_column,
          foreign_key_name: constraint,
          foreign_key_group: `${constraint} ${table}(${
            columns.map(([name]) => name)
          }) ${foreignTable}`,
        }))
      ),
    ],
    // So that Lite sees the one-to-one relationships of views, too.
    unique_constraints: [
      ...known.unique_constraints,
      ...keys.flatMap(({ cardinality, table, constraint, columns }) =>
        cardinality === "one-to-one"
          ? [{
            schema: "public",
            table,
            name: constraint,
            columns: columns.map(([column]) => column),
          }]
          : []
      ),
    ],
  };
}
