import { runMigrations } from "graphile-worker";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PgBoss } from "pg-boss";
import type postgres from "postgres";

/**
 * Installs what others would queue a job with for each organization, as their documentation recommends, beside our own
 * trigger. Their workers do not run: what they would take of the processors is left to them.
 *
 * @param sql a connection as the superuser
 * @param options where the webhook's requests go, and the database for `postgres`
 */
export async function installPeers(
  sql: postgres.Sql,
  { dbUrl, webhookUrl }: {
    readonly dbUrl: string;
    readonly webhookUrl: string;
  },
): Promise<void> {
  // https://worker.graphile.org/docs/library
  await runMigrations({ connectionString: dbUrl });
  // https://pgboss.io/install: start() creates the schema; createQueue() the queue, with its defaults.
  const boss = new PgBoss(dbUrl);
  boss.on("error", (error) => console.error(`pg-boss: ${error.message}`));
  await boss.start();
  await boss.createQueue("provision");
  await boss.stop({ graceful: false });

  for (const file of ["webhook.sql", "graphile-worker.sql", "pg-boss.sql"]) {
    // As the owner of the tables, as which a project's migrations run.
    await sql.begin(async (transaction) => {
      await transaction`set local role postgres`;
      await transaction.unsafe(
        await readFile(join(import.meta.dirname, file), "utf8"),
      );
    });
  }
  // What the Dashboard creates.
  await sql.unsafe(`
    create trigger bench_webhook after insert on public.organizations
    for each row execute function supabase_functions.http_request(
      '${webhookUrl}', 'POST', '{"Content-Type": "application/json"}', '{}', '5000'
    )`);
}
