import { findFreePort } from "../processes/ports.ts";
import { migratedTemplate } from "../postgres/migrated-template.ts";
import { applyMigrations, seed } from "../migrations/migrations.ts";
import type { PostgresServer } from "../postgres/postgres-server.ts";
import { startPostgres } from "../postgres/postgres.ts";
import { startCronWorker } from "../pg-cron/cron-worker.ts";
import { startPgNetWorker } from "../pg-net/pg-net-worker.ts";
import { refuseOtherMigrations } from "../migrations/refuse-other-migrations.ts";
import type { ShutdownList } from "../processes/shutdown-list.ts";
import type { StackOptions } from "./stack-options.ts";
import { upsertVaultSecrets } from "../vault/vault-secrets.ts";
import type { ProcessGuard } from "../processes/watchdog.ts";

type DatabaseOptions = {
  stack: StackOptions;
  dataFolder: string;
  /** By name. */
  vaultSecrets: Record<string, string>;
  guard: ProcessGuard;
  shutdown: ShutdownList;
};

/**
 * Starts Postgres and brings its schema and its Vault up to date. Throws a `StackError`, before any change, when other
 * migrations made the data.
 */
export async function startDatabase(
  { stack, dataFolder, vaultSecrets, guard, shutdown }: DatabaseOptions,
): Promise<PostgresServer> {
  const { root, onProgress, onLog } = stack;
  onProgress?.("Starting Postgres");
  const server = await startPostgres({
    root,
    dataFolder,
    port: stack.ports.database || await findFreePort(),
    durable: stack.durable ?? true,
    template: stack.migrated
      ? await migratedTemplate({ root, guard })
      : undefined,
    guard,
    onLog: (line) => onLog?.("postgres", line),
  });
  shutdown.add(() => server.stop());
  await refuseOtherMigrations({ root, url: server.url, dataFolder });

  onProgress?.("Applying migrations");
  const migrations = {
    root,
    url: server.url,
    onLog: (line: string) => onLog?.("migrations", line),
  };
  await applyMigrations(migrations);
  // After the CLI, which sets the secrets that it finds in a file; before the first inserted rows, which send wake-ups.
  await upsertVaultSecrets(server.url, vaultSecrets);
  await seed(migrations);
  return server;
}

/** Starts the workers that send pg_net's requests and run pg_cron's jobs. */
export async function startDatabaseWorkers(
  server: PostgresServer,
  { stack, shutdown }: Pick<DatabaseOptions, "stack" | "shutdown">,
): Promise<void> {
  const { onLog } = stack;
  const pgNet = await startPgNetWorker(
    server.adminUrl,
    (line) => onLog?.("pg_net", line),
  );
  shutdown.add(() => pgNet.stop());
  const cron = await startCronWorker(
    server.adminUrl,
    (line) => onLog?.("pg_cron", line),
  );
  shutdown.add(() => cron.stop());
}
