import { root } from "../root.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../processes/ports.ts";
import { migratedTemplate } from "./migrated-template.ts";
import type { PostgresMajor } from "./postgres-package.ts";
import { removePostgresData, startPostgres } from "./postgres.ts";
import { startWatchdog } from "../processes/watchdog.ts";

/**
 * Passes the connection string of a fresh database with all migrations to the given work, and leaves nothing behind:
 * also no server when this process is killed. Throws what the work throws, and a `StackError` when the database cannot
 * be made.
 */
export async function withThrowawayDatabase<Result>(
  major: PostgresMajor,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const dataFolder = await mkdtemp(join(tmpdir(), "one-number-"));
  const port = await findFreePort();
  const watchdog = startWatchdog(join(dataFolder, "lock"), []);
  watchdog.takeOver();
  try {
    const server = await startPostgres({
      root,
      dataFolder,
      port,
      major,
      template: await migratedTemplate({ root, major, guard: watchdog }),
      durable: false,
      guard: watchdog,
    });
    try {
      return await work(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    watchdog.dismiss();
    await removePostgresData(dataFolder);
    await rm(dataFolder, { recursive: true, force: true });
  }
}
