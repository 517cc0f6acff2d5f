import { z } from "zod";
import { parseStatements } from "../../../../local/migrations/statements/parse-statements.ts";
import { relationName } from "../../../../local/migrations/statements/schema-object.ts";
import { typeName } from "../../../../local/migrations/statements/type-name.ts";
import type { QueryDatabase } from "../names/names-in-database.ts";
import { typeText } from "../names/type-text.ts";

/** An application's table `public.organizations`. */
export interface OrganizationsTable {
  /** The type of each column. */
  readonly columns: ReadonlyMap<string, string>;
  readonly primaryKey: readonly string[];
}

const COLUMNS = `
  select a.attname as name, ${
  typeText("a.atttypid")
} as type, coalesce(a.attnum = any (k.conkey), false) as is_key
  from pg_catalog.pg_attribute as a
  join pg_catalog.pg_class as c on c.oid = a.attrelid and c.relkind in ('r', 'p')
  join pg_catalog.pg_namespace as s on s.oid = c.relnamespace
  left join pg_catalog.pg_constraint as k on k.conrelid = c.oid and k.contype = 'p'
  where s.nspname = 'public' and c.relname = 'organizations' and a.attnum > 0 and not a.attisdropped
  order by a.attnum`;

const columnRow = z.object({
  name: z.string(),
  type: z.string(),
  is_key: z.boolean(),
});

/** Undefined when the database has no such table. */
export async function readOrganizationsTable(
  query: QueryDatabase,
): Promise<OrganizationsTable | undefined> {
  const rows = (await query(COLUMNS)).map((row) => columnRow.parse(row));
  if (rows.length === 0) return undefined;
  return {
    columns: new Map(rows.map(({ name, type }) => [name, type])),
    primaryKey: rows.filter(({ is_key }) => is_key).map(({ name }) => name),
  };
}

const constraint = z.object({
  contype: z.string(),
  keys: z.array(z.object({ String: z.object({ sval: z.string() }) }))
    .default([]),
});
const element = z.union([
  z.object({
    ColumnDef: z.object({
      colname: z.string(),
      typeName,
      constraints: z.array(z.object({ Constraint: constraint })).default([]),
    }),
  }),
  z.object({ Constraint: constraint }),
]);
const ours = relationName.refine((name) =>
  name.join(".") === "public.organizations"
);
const creation = z.object({
  relation: ours,
  tableElts: z.array(z.unknown()).default([]),
}).transform(({ tableElts }) => tableElts);
const alteration = z.object({
  relation: ours,
  cmds: z.array(z.object({
    AlterTableCmd: z.object({ def: z.unknown().optional() }),
  })),
}).transform(({ cmds }) => cmds.map(({ AlterTableCmd }) => AlterTableCmd.def));

/** The table as migrations make it; undefined when none does. */
export async function findOrganizationsTable(
  migrations: Iterable<string>,
): Promise<OrganizationsTable | undefined> {
  const columns = new Map<string, string>();
  let primaryKey: string[] = [];
  for (const sql of migrations) {
    for (const { kind, node } of await parseStatements(sql).catch(() => [])) {
      const elements = kind === "CreateStmt"
        ? creation.safeParse(node).data
        : kind === "AlterTableStmt"
        ? alteration.safeParse(node).data
        : undefined;
      for (const each of elements ?? []) {
        const { data } = element.safeParse(each);
        if (data === undefined) continue;
        if ("Constraint" in data) {
          if (data.Constraint.contype === "CONSTR_PRIMARY") {
            primaryKey = data.Constraint.keys.map(({ String }) => String.sval);
          }
          continue;
        }
        const { colname, typeName: type, constraints } = data.ColumnDef;
        columns.set(colname, type);
        const isKey = constraints.some(({ Constraint }) =>
          Constraint.contype === "CONSTR_PRIMARY"
        );
        if (isKey) primaryKey = [colname];
      }
    }
  }
  return columns.size === 0 ? undefined : { columns, primaryKey };
}
