import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { z } from "zod";

const schemaCache = z.object({
  relations: z.array(z.object({
    oid: z.string(),
    schema: z.string(),
    name: z.string(),
    columns: z.array(z.object({
      name: z.string(),
      number: z.number(),
      type: z.string(),
      default: z.string().nullable(),
    })),
    primaryKey: z.array(z.string()),
    /** The parse tree of a view, in Postgres's own format. */
    viewRule: z.string().nullable(),
  })),
  foreignKeys: z.array(z.object({
    name: z.string(),
    from: z.string(),
    to: z.string(),
    columns: z.array(z.tuple([z.string(), z.string()])),
    isOneToOne: z.boolean(),
  })),
  /** The names of the exposed functions. */
  functions: z.array(z.string()),
});

/** The relations and foreign keys of a database. */
export type SchemaCache = z.infer<typeof schemaCache>;

export async function readSchemaCache(
  database: Kysely<unknown>,
): Promise<SchemaCache> {
  const query = await readFile(
    join(import.meta.dirname, "schema-cache.sql"),
    "utf8",
  );
  const { rows } = await sql.raw<{ schema: unknown }>(query).execute(database);
  return schemaCache.parse(rows[0]?.schema);
}
