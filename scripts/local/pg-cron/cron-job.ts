import postgres from "postgres";

/** The columns of `cron.job` that decide when, how and as whom a job runs. */
export type CronJob = {
  jobid: string;
  schedule: string;
  command: string;
  database: string;
  username: string;
};

type Outcome = { status: "succeeded" | "failed"; message: string };

/** The extension's words: the number of rows of a query, or the command's tag. */
function describe(results: object): string {
  // One statement gives one result, several give an array.
  const last: unknown = Array.isArray(results) ? results.at(-1) : undefined;
  const result = Array.isArray(last) ? last : results;
  const command: unknown = Reflect.get(result, "command");
  const count: unknown = Reflect.get(result, "count");
  if (command === "SELECT") return `${count} ${count === 1 ? "row" : "rows"}`;
  return count === null ? String(command) : `${command} ${count}`;
}

async function execute(
  job: CronJob,
  adminUrl: string,
  onStart: (pid: number) => Promise<void>,
): Promise<Outcome> {
  const url = new URL(adminUrl);
  url.username = job.username;
  url.pathname = job.database;
  // The job's own role connects, as in the extension: with that role's settings, and refused when the role may not log in.
  const sql = postgres(url.href, {
    max: 1,
    onnotice: () => {},
    fetch_types: false,
    connection: { application_name: "pg_cron" },
  });
  try {
    const [backend] = await sql`select pg_backend_pid() as pid`;
    await onStart(Number(backend?.pid));
    const results = await sql.unsafe(job.command).simple();
    return { status: "succeeded", message: describe(results) };
  } catch (error) {
    return { status: "failed", message: `ERROR: ${error}` };
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Runs a job once and records the run in `cron.job_run_details`. `adminUrl` tells the server and the password. */
export async function runCronJob(
  sql: postgres.Sql,
  job: CronJob,
  adminUrl: string,
): Promise<void> {
  const [run] = await sql`
    insert into cron.job_run_details (jobid, database, username, command, status)
    values (${job.jobid}, ${job.database}, ${job.username}, ${job.command}, 'starting')
    returning runid
  `;
  const runid: unknown = run?.runid;
  const { status, message } = await execute(job, adminUrl, async (pid) => {
    await sql`
      update cron.job_run_details
      set job_pid = ${pid}, status = 'running', start_time = clock_timestamp()
      where runid = ${String(runid)}
    `;
  });
  await sql`
    update cron.job_run_details
    set status = ${status}, return_message = ${message}, end_time = clock_timestamp()
    where runid = ${String(runid)}
  `;
}
