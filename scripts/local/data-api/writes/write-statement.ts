import { type RawBuilder, sql } from "kysely";
import { postgrestFailure } from "../postgrest-error.ts";
import type { ExposedRelation } from "../schema/exposed-schema.ts";
import type { Payload } from "./payload.ts";
import type { Preferences } from "./preferences.ts";
import type { Condition } from "./write-pass.ts";

type Sql = RawBuilder<unknown>;

export type Write = {
  relation: ExposedRelation;
  /** The columns that the answer needs: "*" for all, none for an answer without rows. */
  returning: readonly string[] | "*";
  preferences: Preferences;
  onConflict: readonly string[] | undefined;
};

const list = (parts: readonly Sql[]) => sql.join(parts);
const ids = (names: readonly string[]) =>
  list(names.map((name) => sql.id(name)));
const nothing = sql``;

function columnsOf({ name, columns }: ExposedRelation, payload: Payload) {
  return payload.columns.map((column) => {
    const found = columns.find((one) => one.name === column);
    if (found !== undefined) return found;
    throw postgrestFailure(400, {
      code: "PGRST204",
      message:
        `Could not find the '${column}' column of '${name}' in the schema cache`,
    });
  });
}

/** The payload's rows with the types of the columns; a missing key is null, unless the client prefers the default. */
function payloadRows(write: Write, payload: Payload): Sql {
  const columns = columnsOf(write.relation, payload);
  const json = sql`${payload.json}::text::json`;
  const rows = payload.isObject ? sql`json_build_array(${json})` : json;
  if (columns.length === 0) {
    return sql`json_array_elements(${rows}) as pgrst_body`;
  }
  const typed = list(
    columns.map(({ name, type }) => sql`${sql.id(name)} ${sql.raw(type)}`),
  );
  if (write.preferences.missing !== "default") {
    return sql`json_to_recordset(${rows}) as pgrst_body (${typed})`;
  }
  const defaults = list(
    columns.flatMap(({ name, default: expression }) =>
      expression === null ? [] : [sql`${sql.lit(name)}, ${sql.raw(expression)}`]
    ),
  );
  return sql`jsonb_array_elements(${rows}::jsonb) as pgrst_row,
    lateral jsonb_to_record(jsonb_build_object(${defaults}) || pgrst_row) as pgrst_body (${typed})`;
}

/** Counts what an upsert inserts: one more for each row of the payload, one less for each that exists. */
const count = (step: "+ 1" | "- 1", unequal: string) =>
  sql`set_config('pgrst.inserted', (
    coalesce(nullif(current_setting('pgrst.inserted', true), ''), '0')::int ${
    sql.raw(step)
  }
  )::text, true) <> ${sql.lit(unequal)}`;

function conflict(write: Write, columns: readonly string[]): Sql {
  const { resolution } = write.preferences;
  const keys = write.onConflict ?? write.relation.primaryKey;
  if (resolution === undefined || keys.length === 0) return nothing;
  const target = sql` on conflict (${ids(keys)})`;
  if (resolution === "ignore-duplicates" || columns.length === 0) {
    return sql`${target} do nothing`;
  }
  const sets = list(
    columns.map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`),
  );
  return sql`${target} do update set ${sets} where ${count("- 1", "-1")}`;
}

function returningClause({ relation, returning }: Write): Sql {
  if (returning === "*") return sql` returning ${sql.id(relation.name)}.*`;
  if (returning.length === 0) return sql` returning 1`;
  return sql` returning ${
    list(returning.map((name) => sql.id(relation.name, name)))
  }`;
}

const tableOf = ({ relation }: Write) => sql.id("public", relation.name);

export function insertStatement(write: Write, payload: Payload): Sql {
  const { columns } = payload;
  const target = columns.length === 0 ? nothing : sql` (${ids(columns)})`;
  const counted = write.preferences.resolution === "merge-duplicates"
    ? sql` where ${count("+ 1", "0")}`
    : nothing;
  return sql`insert into ${tableOf(write)}${target} select ${
    list(columns.map((name) => sql.id("pgrst_body", name)))
  } from ${payloadRows(write, payload)}${counted}${conflict(write, columns)}${
    returningClause(write)
  }`;
}

/** As the extension safeupdate, which a hosted project loads for the Data API's sessions. */
function requireWhere(
  where: Condition | undefined,
  verb: "UPDATE" | "DELETE",
): Sql {
  if (where !== undefined) return sql` where ${where}`;
  throw postgrestFailure(400, {
    code: "21000",
    message: `${verb} requires a WHERE clause`,
  });
}

export function updateStatement(
  write: Write,
  payload: Payload,
  where: Condition | undefined,
): Sql {
  const { columns } = payload;
  // Without a column there is nothing to set, and PostgREST answers that no row was changed.
  if (columns.length === 0) {
    const shown = write.returning === "*"
      ? sql`*`
      : write.returning.length === 0
      ? sql`1`
      : ids(write.returning);
    return sql`select ${shown} from ${tableOf(write)} where false`;
  }
  return sql`update ${tableOf(write)} set (${ids(columns)}) = (select ${
    list(columns.map((name) => sql.id("pgrst_body", name)))
  } from ${payloadRows(write, payload)} limit 1)${
    requireWhere(where, "UPDATE")
  }${returningClause(write)}`;
}

export function deleteStatement(
  write: Write,
  where: Condition | undefined,
): Sql {
  return sql`delete from ${tableOf(write)}${requireWhere(where, "DELETE")}${
    returningClause(write)
  }`;
}
