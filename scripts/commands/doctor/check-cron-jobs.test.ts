import assert from "node:assert/strict";
import { healthyDiagnosis, minutesAgo, tryRules } from "./testing/try-rules.ts";

const [sweep, purge] = healthyDiagnosis.cron_jobs ?? [];
assert.ok(sweep && purge);
const since = minutesAgo(120);

tryRules("pg_cron", [
  ["no pg_cron", "cron-jobs", { cron_jobs: null }, "fail", /not installed/],
  [
    "a job that is missing",
    "cron-jobs",
    { cron_jobs: [purge] },
    "fail",
    /"sweep-phone-number-orders": not scheduled/,
  ],
  [
    "a job that is switched off",
    "cron-jobs",
    { cron_jobs: [{ ...sweep, active: false }, purge] },
    "fail",
    /switched off/,
  ],
  [
    "a job that failed",
    "cron-jobs",
    {
      cron_jobs: [sweep, {
        ...purge,
        last_run: { status: "failed", message: "ERROR: no", started_at: since },
      }],
    },
    "fail",
    /"purge-job-run-details" failed: ERROR: no/,
  ],
  [
    "a job for which pg_cron could not connect",
    "cron-jobs",
    {
      cron_jobs: [sweep, {
        ...purge,
        last_run: {
          status: "failed",
          message: "connection failed",
          started_at: null,
        },
      }],
    },
    "fail",
    /"purge-job-run-details" failed: connection failed/,
  ],
  [
    "jobs that are not run any more",
    "cron-jobs",
    {
      cron_jobs: [{
        ...sweep,
        last_run: { status: "succeeded", message: null, started_at: since },
      }, purge],
    },
    "fail",
    /nothing for 2 hours/,
  ],
  [
    "jobs that were never run",
    "cron-jobs",
    { cron_jobs: [{ ...sweep, last_run: null }, purge] },
    "warn",
    /none has run yet/,
  ],
  [
    "a database that has just started",
    "cron-jobs",
    {
      cron_jobs: [{ ...sweep, last_run: null }, purge],
      started_at: minutesAgo(1),
    },
    "pass",
    /are scheduled/,
  ],
]);
