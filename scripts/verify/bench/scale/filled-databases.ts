import postgres from "postgres";
import { migratedTemplate } from "../../../local/postgres/migrated-template.ts";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../../local/postgres/postgres-under-test.ts";
import { fillDatabase } from "../../scale/fill-database.ts";
import type { Bench } from "../measurement.ts";

/** A database with a number of organizations. */
export interface FilledDatabase {
  readonly organizations: number;
  /** As the superuser, to prepare. */
  readonly admin: postgres.Sql;
  /** One connection of the superuser, on which queries are measured: it keeps their plans. */
  readonly session: postgres.Sql;
}

/** Fills a database for each number of organizations, one server each, and stops them after some work. */
export async function withFilledDatabases<Result>(
  { root, onProgress, stopped }: Bench,
  sizes: readonly number[],
  work: (databases: readonly FilledDatabase[]) => Promise<Result>,
): Promise<Result> {
  const template = await migratedTemplate({ root });
  const servers: TestPostgres[] = [];
  const databases: FilledDatabase[] = [];
  try {
    for (const organizations of sizes) {
      onProgress(
        `inserting ${organizations.toLocaleString("en-US")} organizations`,
      );
      const server = await startTestPostgres(17, template);
      servers.push(server);
      const { admin } = server;
      await Promise.race([fillDatabase(admin, organizations), stopped]);
      await admin.unsafe(runSchema);
      const session = postgres(server.server.adminUrl, {
        max: 1,
        onnotice: () => {},
      });
      databases.push({ organizations, admin, session });
    }
    return await Promise.race([work(databases), stopped]);
  } finally {
    for (const { session } of databases) await session.end({ timeout: 1 });
    for (const server of servers) await server.stop();
  }
}

/** Carries out a statement with all that follows from it: the triggers after a statement are no part of its own plan. */
const runSchema = `
  create schema bench;
  grant usage on schema bench to public;
  create function bench.run(statement text) returns void language plpgsql as $$ begin execute statement; end $$;`;
