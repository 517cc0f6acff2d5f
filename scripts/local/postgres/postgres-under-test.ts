import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { findFreePort } from "../processes/ports.ts";
import { root as checkout } from "../root.ts";
import type { PostgresMajor } from "./postgres-package.ts";
import type { PostgresServer } from "./postgres-server.ts";
import { removePostgresData, startPostgres } from "./postgres.ts";

export type TestPostgres = {
  server: PostgresServer;
  /** As `postgres`, which is no superuser. */
  sql: postgres.Sql;
  /** As the superuser. */
  admin: postgres.Sql;
  stop(): Promise<void>;
};

/** For tests: a server with data of its own, empty or a copy of a template, which `stop` removes. */
export async function startTestPostgres(
  major: PostgresMajor = 17,
  template?: string,
): Promise<TestPostgres> {
  const dataFolder = await mkdtemp(join(tmpdir(), "postgres test "));
  const server = await startPostgres({
    root: checkout,
    dataFolder,
    port: await findFreePort(),
    major,
    template,
    durable: false,
  });
  const options = { max: 5, onnotice: () => {} };
  const sql = postgres(server.url, options);
  const admin = postgres(server.adminUrl, options);
  return {
    server,
    sql,
    admin,
    async stop() {
      await Promise.all([sql.end({ timeout: 1 }), admin.end({ timeout: 1 })]);
      await server.stop();
      await removePostgresData(dataFolder);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
