import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startCronWorker } from "./cron-worker.ts";
import { waitUntil } from "../wait-until.ts";
import type { Worker } from "../pg-net/pg-net-worker.ts";
import {
  startTestPostgres,
  type TestPostgres,
} from "../postgres/postgres-under-test.ts";

describe("The pg_cron stand-in", () => {
  let database: TestPostgres;
  let worker: Worker;
  before(async () => {
    database = await startTestPostgres();
    await database.sql`create extension pg_cron with schema pg_catalog`;
    worker = await startCronWorker(database.server.adminUrl, () => {});
  });
  after(async () => {
    await worker.stop();
    await database.stop();
  });

  const ended = (name: string) =>
    waitUntil(`job "${name}" has ended`, async () => {
      const [row] = await database.sql`
        select details.* from cron.job_run_details as details join cron.job using (jobid)
        where jobname = ${name} and end_time is not null order by runid limit 1
      `;
      return row;
    });

  it("keeps one job per name", async () => {
    const schedule = (when: string) =>
      database.sql`select cron.schedule('named', ${when}, 'select 1') as id`;
    const [first] = await schedule("* * * * *");
    const [second] = await schedule("5 4 * * *");
    assert.equal(first?.id, second?.id);
    const jobs = await database
      .sql`select schedule, username, active from cron.job where jobname = 'named'`;
    assert.deepEqual([...jobs], [
      { schedule: "5 4 * * *", username: "postgres", active: true },
    ]);
  });

  it("runs a job every few seconds, as its role, and records the run", async () => {
    await database.sql`create table public.ran (who text)`;
    await database.sql`
      select cron.schedule('seconds', '1 seconds', 'insert into public.ran select session_user')
    `;
    const run = await ended("seconds");
    assert.equal(run.status, "succeeded");
    assert.equal(run.return_message, "INSERT 1");
    assert.equal(run.username, "postgres");
    assert.ok(run.job_pid > 0);
    const [row] = await database.sql`select who from public.ran limit 1`;
    assert.equal(row?.who, "postgres");
  });

  it("records why a job failed", async () => {
    await database
      .sql`select cron.schedule('failing', '1 seconds', 'select 1 / 0')`;
    const run = await ended("failing");
    assert.equal(run.status, "failed");
    assert.match(run.return_message, /division by zero/);
  });

  it("runs a changed job at once, and a removed job no more", async () => {
    await database
      .sql`select cron.schedule('changing', '5 4 * * *', 'select 1')`;
    await database.sql`
      select cron.alter_job(jobid, schedule := '1 seconds', command := 'select 1 union select 2')
      from cron.job where jobname = 'changing'
    `;
    assert.equal((await ended("changing")).return_message, "2 rows");
    await database.sql`select cron.unschedule('changing')`;
    const [job] = await database
      .sql`select 1 from cron.job where jobname = 'changing'`;
    assert.equal(job, undefined);
  });

  for (const schedule of ["60 seconds", "0 seconds", "sometimes", "* * * *"]) {
    it(`refuses the schedule "${schedule}"`, async () => {
      await assert.rejects(
        database.sql`select cron.schedule('refused', ${schedule}, 'select 1')`,
        { code: "22023", message: `invalid schedule: ${schedule}` },
      );
    });
  }

  it("lets postgres write jobs only through functions", async () => {
    await assert.rejects(
      database.sql`update cron.job set username = 'supabase_admin'`,
      { code: "42501" },
    );
    await assert.rejects(
      database
        .sql`select cron.schedule_in_database('x', '* * * * *', 'select 1', 'postgres', 'supabase_admin')`,
      { code: "42501" },
    );
    await assert.rejects(
      database.sql.begin(async (sql) => {
        await sql`set local role authenticated`;
        await sql`select cron.schedule('x', '* * * * *', 'select 1')`;
      }),
      { code: "42501" },
    );
  });
});
