import type { Conflict } from "../conflict.ts";
import type { ConditionalClaim } from "../names/claims-in-block.ts";
import { ofTable } from "../names/name.ts";
import { findOrganizationsTable, type OrganizationsTable } from "./table.ts";

const TEXTS = [
  "text",
  "varchar",
  "bpchar",
  "citext",
  "extensions.citext",
  "public.citext",
];

const sameType = (one: string, other: string) =>
  one === other || (TEXTS.includes(one) && TEXTS.includes(other));

const TABLE = "public.organizations";

/** The statements, also inside `do` blocks, that add columns to the table. */
const ADDITIONS = /\balter table public\.organizations\s+add column [^;]+/g;

/**
 * The columns, with their types, that these migrations add to the table only where it does not have them: one that it
 * has is used.
 */
export async function readUsedColumns(
  migrations: readonly string[],
  claims: readonly ConditionalClaim[],
): Promise<ReadonlyMap<string, string>> {
  const additions = migrations.flatMap((sql) =>
    [...sql.matchAll(ADDITIONS)].map(([text]) => text)
  );
  const table = await findOrganizationsTable(additions);
  return new Map([...table?.columns ?? []].filter(([column]) => {
    const name = ofTable("column", column, ["public", "organizations"]);
    return claims.some((claim) => claim.name === name && claim.unless === name);
  }));
}

/** Why a table of organizations cannot have numbers as it is. */
export function judgeOrganizationsTable(
  { columns, primaryKey }: OrganizationsTable,
  used: ReadonlyMap<string, string>,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const id = columns.get("id");
  if (id !== "uuid" || primaryKey.join() !== "id") {
    conflicts.push({
      what:
        `The table ${TABLE} has no column "id" of type uuid that is its primary key`,
      wayOut:
        "orders, numbers and calls refer to it: give the table such a key, or rename the table and let One Number have a table of this name, whose rows yours refer to",
    });
  }
  const name = columns.get("name");
  if (name === undefined || !sameType(name, "text")) {
    conflicts.push({
      what: `The table ${TABLE} has no column "name" of type text`,
      wayOut:
        `it is what callers hear: add one, such as: alter table ${TABLE} add column name text generated always as (…) stored;`,
    });
  }
  for (const [column, type] of used) {
    const present = columns.get(column);
    if (present !== undefined && !sameType(present, type)) {
      conflicts.push({
        what:
          `The column "${column}" of ${TABLE} is of type ${present}, and One Number reads it as ${type}`,
        wayOut:
          `rename it, such as: alter table ${TABLE} rename column ${column} to its_${column};`,
      });
    }
  }
  return conflicts;
}
