import { Cron } from "croner";
import postgres from "postgres";
import type { CronJob } from "./cron-job.ts";
import { runCronJob } from "./cron-job.ts";
import type { Worker } from "../pg-net/pg-net-worker.ts";
import { Waker } from "../pg-net/waker.ts";

/** pg_cron's schedules are five fields in UTC, or an interval of 1 to 59 seconds. */
function schedule(job: CronJob, run: () => Promise<void>): Cron {
  const seconds = /^\s*(\d+) seconds?\s*$/.exec(job.schedule)?.[1];
  const options = { timezone: "UTC", protect: true, catch: true };
  if (seconds === undefined) {
    // "$", the last day of a month, is "L" here.
    return new Cron(job.schedule.replaceAll("$", "L"), options, run);
  }
  return new Cron(
    "* * * * * *",
    { ...options, interval: Number(seconds) },
    run,
  );
}

/**
 * Stands in for pg_cron's background worker: runs the active jobs of `cron.job` as their role, never two runs of a job
 * at once, and keeps `cron.job_run_details`. A changed job takes effect at once.
 */
export async function startCronWorker(
  adminUrl: string,
  onLog: (line: string) => void,
): Promise<Worker> {
  const sql = postgres(adminUrl, {
    max: 4,
    onnotice: () => {},
    fetch_types: false,
    connection: { application_name: "pg_cron scheduler" },
  });
  const scheduled = new Map<string, Cron>();
  let stopping = false;

  const start = (job: CronJob) =>
    schedule(job, async () => {
      await runCronJob(sql, job, adminUrl).catch((error) => {
        if (!stopping) onLog(`Job ${job.jobid}: ${error}`);
      });
    });

  const waker = new Waker(async () => {
    const [installed] =
      await sql`select to_regclass('cron.job') is not null as yes`;
    const jobs = installed?.yes
      ? await sql<CronJob[]>`
        select jobid, schedule, command, database, username from cron.job where active
      `
      : [];
    // A job started after the end would keep the process alive.
    if (stopping) return;
    const wanted = new Map(jobs.map((job) => [JSON.stringify(job), job]));
    for (const [key, cron] of scheduled) {
      if (wanted.has(key)) continue;
      cron.stop();
      scheduled.delete(key);
    }
    for (const [key, job] of wanted) {
      if (!scheduled.has(key)) scheduled.set(key, start(job));
    }
  }, onLog);

  await sql.listen(
    "pg_cron_jobs_changed",
    () => waker.wake(),
    () => waker.wake(),
  );
  return {
    async stop() {
      stopping = true;
      waker.stop();
      for (const cron of scheduled.values()) cron.stop();
      await sql.end({ timeout: 1 });
    },
  };
}
