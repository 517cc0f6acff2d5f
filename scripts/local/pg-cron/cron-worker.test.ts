import { after, before, describe, it } from "node:test";
import { startCronWorker } from "./cron-worker.ts";
import { waitUntil } from "../wait-until.ts";
import {
  startTestPostgres,
  type TestPostgres,
} from "../postgres/postgres-under-test.ts";

/** The timers that keep a process alive. */
function timers(): number {
  return process.getActiveResourcesInfo()
    .filter((resource) => resource === "Timeout").length;
}

describe("The worker of the pg_cron stand-in", () => {
  let database: TestPostgres;
  before(async () => {
    database = await startTestPostgres();
    await database.sql`create extension pg_cron with schema pg_catalog`;
    await database.sql`select cron.schedule('a job', '* * * * *', 'select 1')`;
  });
  after(() => database.stop());

  it("starts no job when it is stopped while it reads the jobs", async () => {
    const { admin, sql } = database;
    await admin`select 1`;
    await admin.begin(async (locking) => {
      await locking`lock table cron.job in access exclusive mode`;
      const timersBefore = timers();
      const worker = await startCronWorker(database.server.adminUrl, () => {});
      await waitUntil("the scheduler waits for the lock", async () => {
        const [waiting] = await sql`
          select from pg_stat_activity
          where application_name = 'pg_cron scheduler' and wait_event_type = 'Lock'`;
        return waiting;
      });
      const stopped = worker.stop();
      await locking`rollback`;
      await stopped;
      // The test watches the worker's connections, too, for a second.
      await waitUntil(
        "no timer is left",
        () => timers() <= timersBefore || undefined,
      );
    });
  });
});
