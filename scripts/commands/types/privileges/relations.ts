import type postgres from "postgres";
import type { Scene } from "./open-scene.ts";

/** A table or a view, and a row of it: Acme's where it has rows of organizations. */
export interface Relation {
  readonly name: string;
  readonly row: postgres.JSONValue;
  /** Matches the text of the rows to try. */
  readonly isTried: string;
  readonly columns: readonly string[];
  /** The columns that are not computed. */
  readonly stored: readonly string[];
}

/**
 * Lists the tables and views of both schemas.
 *
 * @throws {Error} when the scene has no row of a table
 */
export async function readRelations(
  { sql, isAcmes }: Scene,
): Promise<readonly Relation[]> {
  const found = await sql<(Relation & { kind: string; tenants: boolean })[]>`
    select
      relnamespace::regnamespace || '.' || relname as name, relkind as kind,
      bool_or(attname = 'organization_id') as tenants,
      array_agg(attname::text order by attnum) as columns,
      array_agg(attname::text order by attnum) filter (where attgenerated = '' and attidentity <> 'a') as stored
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace in ('public'::regnamespace, 'one_number'::regnamespace) and relkind in ('r', 'p', 'v', 'm', 'f')
    group by relnamespace, relname, relkind
    order by relnamespace = 'one_number'::regnamespace, relname`;
  const relations: Relation[] = [];
  for (const { kind, tenants, name, columns, stored } of found) {
    const [first] = await sql<{ row: postgres.JSONValue; acmes: boolean }[]>`
      select to_jsonb(t) as row, t::text ~ ${isAcmes} as acmes
      from ${sql(name)} as t order by acmes desc limit 1`;
    if (first === undefined && kind !== "v") {
      throw new Error(
        `The matrix of privileges needs a row of "${name}": insert one in scripts/commands/types/privileges/scene.sql`,
      );
    }
    const { row = {}, acmes = tenants } = first ?? {};
    // Everything matches the empty pattern.
    const isTried = acmes ? isAcmes : "";
    relations.push({ name, row, isTried, columns, stored });
  }
  return relations;
}
