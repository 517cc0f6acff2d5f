import { after, type TestContext } from "node:test";
import postgres from "postgres";
import { waitUntil } from "../../local/wait-until.ts";
import { root as checkout } from "../../local/root.ts";
import { migratedTemplate } from "../../local/postgres/migrated-template.ts";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../local/postgres/postgres-under-test.ts";

/** A database session: two sessions at once make a race. */
export type Session = { sql: postgres.Sql; pid: number };

let migrated: Promise<TestPostgres> | undefined;
after(async () => (await migrated)?.stop());

async function startMigrated(): Promise<TestPostgres> {
  return await startTestPostgres(
    17,
    await migratedTemplate({ root: checkout }),
  );
}

async function openSession(t: TestContext, url: string): Promise<Session> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  t.after(() => sql.end({ timeout: 1 }));
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return { sql, pid: row?.pid ?? 0 };
}

/** Two sessions on a database with all migrations, no organizations and room for a thousand purchases, for one test; all share the server. */
export async function openRace(t: TestContext) {
  migrated ??= startMigrated();
  const { sql, server } = await migrated;
  await sql`
    truncate public.organizations, public.phone_number_orders,
      public.phone_numbers, public.admin_notifications cascade
  `;
  await sql`delete from public.provisioning_settings`;
  await sql`
    insert into public.provisioning_settings (max_purchases_per_hour, max_purchases_per_day, max_monthly_cost)
    values (1000, 1000, 1000)
  `;
  return {
    sql,
    openSession: () => openSession(t, server.url),
    one: await openSession(t, server.url),
    other: await openSession(t, server.url),
    /** Resolves when the session waits for a lock of another session, or when its query ends without waiting. */
    async untilBlocked({ pid }: Session, query: Promise<unknown>) {
      let done = false;
      const finish = () => done = true;
      query.then(finish, finish);
      await waitUntil("the query is blocked or done", async () => {
        const [row] = await sql<{ blocked: boolean }[]>`
          select pg_blocking_pids(${pid}) <> '{}' as blocked
        `;
        return row?.blocked || done || undefined;
      });
    },
  };
}
