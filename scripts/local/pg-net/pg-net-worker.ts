import postgres from "postgres";
import type { QueuedRequest } from "./pg-net-request.ts";
import { sendQueuedRequest } from "./pg-net-request.ts";
import { Waker } from "./waker.ts";

export type Worker = { stop(): Promise<void> };

/** The extension's defaults of pg_net.batch_size and pg_net.ttl. */
const batchSize = 200;
const timeToLive = "6 hours";

/**
 * Sends one batch and returns its number of requests. One statement at the end removes the requests and stores the
 * answers, as in the extension: no answer is stored before the slowest one has come, and after a crash the batch is
 * sent again. There is no open transaction, because postgres.js ends the process when one loses its connection.
 */
async function sendBatch(sql: postgres.Sql): Promise<number> {
  const [installed] = await sql`
    select to_regclass('net.http_request_queue') is not null as yes
  `;
  if (!installed?.yes) return 0;
  await sql`
    delete from net._http_response where created < now() - ${timeToLive}::interval
  `;
  const requests = await sql<QueuedRequest[]>`
    select id, method, url, headers, body, timeout_milliseconds
    from net.http_request_queue order by id limit ${batchSize}
  `;
  if (requests.length === 0) return 0;
  const responses = await Promise.all(requests.map(sendQueuedRequest));
  await sql`
    with response as (
      select * from jsonb_to_recordset(${sql.json(responses)}) as response (
        id bigint, status_code int, content_type text, headers jsonb, content text, timed_out bool, error_msg text
      )
    ), sent as (
      delete from net.http_request_queue where id in (select id from response)
    )
    insert into net._http_response (id, status_code, content_type, headers, content, timed_out, error_msg)
    select id, status_code, content_type, headers, content, timed_out, error_msg from response
  `;
  return requests.length;
}

/**
 * Stands in for pg_net's background worker: sends the queue when the worker starts, and whenever a transaction that
 * called a net.http_* function commits. Directly inserted rows wait for the next such moment.
 */
export async function startPgNetWorker(
  adminUrl: string,
  onLog: (line: string) => void,
): Promise<Worker> {
  const sql = postgres(adminUrl, {
    max: 1,
    onnotice: () => {},
    fetch_types: false,
    // net.check_worker_is_up() looks for this name.
    connection: { application_name: "pg_net worker" },
  });
  const waker = new Waker(async () => {
    while (await sendBatch(sql) > 0);
  }, onLog);
  await sql.listen("pg_net_wake", () => waker.wake(), () => waker.wake());
  // postgres.js may not listen again after the server was killed.
  const poll = setInterval(() => waker.wake(), 1_000);
  return {
    async stop() {
      clearInterval(poll);
      waker.stop();
      await sql.end({ timeout: 1 });
    },
  };
}
