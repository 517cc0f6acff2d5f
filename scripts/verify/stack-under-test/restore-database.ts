import postgres from "postgres";
import type { RunningStack } from "../../local/stack/running-stack.ts";

/** A stack whose database is copied, or replaced. */
type Stack = Pick<RunningStack, "postgres">;

/**
 * Restores the data of a stack in another one, as pg_dump and psql do with `--data-only`: the embedded Postgres has
 * neither. Vault and the queue of pg_net stay the stack's own, as on a hosted project that was set up before.
 */
export async function restoreDatabase(
  { from, to }: { readonly from: Stack; readonly to: Stack },
): Promise<void> {
  const source = postgres(from.postgres.adminUrl, { max: 1 });
  const target = postgres(to.postgres.adminUrl, {
    max: 1,
    onnotice: () => {},
  });
  try {
    await target.begin(async (transaction) => {
      // Without triggers and foreign keys, as pg_restore with --disable-triggers.
      await transaction`set local session_replication_role = replica`;
      for (const { table, columns, counted } of await listTables(source)) {
        const [dump] = await source<{ rows: string }[]>`
          select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from ${
          source(table)
        } as t`;
        await transaction`delete from ${transaction(table)}`;
        await transaction`
          insert into ${transaction(table)} (${transaction(columns)})
          overriding system value
          select ${transaction(columns)} from jsonb_populate_recordset(null::${
          transaction(table)
        }, ${dump?.rows ?? "[]"}::text::jsonb)`;
        for (const column of counted) {
          await transaction`
            select setval(
              pg_get_serial_sequence(${table}, ${column}), coalesce(max(${
            transaction(column)
          }), 0) + 1, false
            ) from ${transaction(table)}`;
        }
      }
    });
  } finally {
    await Promise.all([source.end(), target.end()]);
  }
}

async function listTables(sql: postgres.Sql) {
  return await sql<{ table: string; columns: string[]; counted: string[] }[]>`
    select
      table_schema || '.' || table_name as table,
      array_agg(column_name::text) as columns,
      coalesce(array_agg(column_name::text) filter (where is_identity = 'YES'), '{}') as counted
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and is_generated = 'NEVER'
      and (table_schema = 'public' or table_schema || '.' || table_name = 'auth.users')
    group by table_schema, table_name`;
}
