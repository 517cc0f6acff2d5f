import {
  type Check,
  fail,
  pass,
  warn,
} from "../../../supabase/functions/admin/health/check.ts";
import type { Expectations } from "./check-installation.ts";
import { describeAge, type Diagnosis } from "./diagnosis.ts";

const EVERY_MINUTE = "* * * * *";
const MISSED_RUNS_MILLISECONDS = 5 * 60_000;

/** Whether the jobs exist, run, and succeed. */
export function judgeCronJobs(
  name: string,
  diagnosis: Pick<Diagnosis, "cron_jobs" | "asked_at" | "started_at">,
  { cronJobs: expected }: Pick<Expectations, "cronJobs">,
): Check {
  const { cron_jobs: jobs } = diagnosis;
  if (jobs === null) {
    return fail(
      name,
      "pg_cron is not installed",
      "create extension pg_cron; and schedule the jobs again",
    );
  }
  const known = new Map(jobs.map((job) => [job.name, job]));
  const missing = [...expected].filter(([job]) => !known.has(job));
  if (missing.length > 0) {
    return fail(
      name,
      `${quote(missing.map(([job]) => job))}: not scheduled`,
      `Run "select cron.schedule(…)" again, as in ${
        quote([...new Set(missing.map(([, file]) => file))])
      }`,
    );
  }
  const ours = jobs.filter((job) => expected.has(job.name));
  const inactive = ours.filter(({ active }) => !active);
  if (inactive.length > 0) {
    const names = inactive.map((job) => job.name);
    return fail(
      name,
      `${quote(names)}: switched off`,
      names.map((job) =>
        `select cron.alter_job(jobid, active := true) from cron.job where jobname = '${job}';`
      ).join(" "),
    );
  }
  const failed = ours.find(({ last_run }) => last_run?.status === "failed");
  if (failed !== undefined) {
    return fail(
      name,
      `"${failed.name}" failed: ${
        failed.last_run?.message ?? "without a word"
      }`,
      "Mend what the message says; cron.job_run_details has the earlier runs",
    );
  }
  return judgeRuns(name, diagnosis, ours);
}

/** Whether pg_cron runs jobs at all. */
function judgeRuns(
  name: string,
  { asked_at: now, started_at }: Pick<Diagnosis, "asked_at" | "started_at">,
  jobs: NonNullable<Diagnosis["cron_jobs"]>,
): Check {
  const runs = jobs.filter(({ schedule }) => schedule === EVERY_MINUTE)
    .flatMap(({ last_run }) => last_run?.started_at?.getTime() ?? []);
  const said = `${jobs.length} jobs are scheduled`;
  const isStale = (time: number) =>
    now.getTime() - time > MISSED_RUNS_MILLISECONDS;
  if (!isStale(started_at.getTime())) return pass(name, said);
  if (runs.length === 0) {
    return warn(
      name,
      `${said}, and none has run yet`,
      "Look again in a minute",
    );
  }
  const newest = Math.max(...runs);
  return isStale(newest)
    ? fail(
      name,
      `pg_cron has run nothing for ${describeAge(new Date(newest), now)}`,
      "Restart the database: pg_cron starts with it",
    )
    : pass(name, `${said}, and run`);
}

function quote(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
