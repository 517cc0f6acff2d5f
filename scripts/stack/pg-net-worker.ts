import postgres from "postgres";
import type { QueuedRequest } from "./pg-net-request.ts";
import { sendQueuedRequest } from "./pg-net-request.ts";
import { Waker } from "./waker.ts";

export type Worker = { stop(): Promise<void> };

/** The extension's defaults of pg_net.batch_size and pg_net.ttl. */
const batchSize = 200;
const timeToLive = "6 hours";

/**
 * Sends one batch and returns how many requests it had. All of it is one transaction, as in the extension: no answer of
 * a batch is stored before the slowest one is there, and a crash meanwhile sends the batch again.
 */
async function sendBatch(sql: postgres.Sql): Promise<number> {
  return await sql.begin(async (transaction) => {
    const [installed] = await transaction`
      select to_regclass('net.http_request_queue') is not null as yes
    `;
    if (!installed?.yes) return 0;
    await transaction`
      delete from net._http_response where created < now() - ${timeToLive}::interval
    `;
    const requests = await transaction<QueuedRequest[]>`
      with batch as (
        select id from net.http_request_queue order by id limit ${batchSize}
      )
      delete from net.http_request_queue as queue using batch where queue.id = batch.id
      returning queue.id, method, url, headers, body, timeout_milliseconds
    `;
    const responses = await Promise.all(requests.map(sendQueuedRequest));
    if (responses.length > 0) {
      await transaction`
        insert into net._http_response
          (id, status_code, content_type, headers, content, timed_out, error_msg)
        select id, status_code, content_type, headers, content, timed_out, error_msg
        from jsonb_to_recordset(${transaction.json(responses)}) as response (
          id bigint, status_code int, content_type text, headers jsonb, content text, timed_out bool, error_msg text
        )
      `;
    }
    return requests.length;
  });
}

/**
 * Stands in for pg_net's background worker: sends what is in the queue when it starts, and whenever a transaction that
 * called a net.http_* function commits. Rows inserted directly wait for the next such moment.
 */
export async function startPgNetWorker(
  adminUrl: string,
  onLog: (line: string) => void,
): Promise<Worker> {
  const sql = postgres(adminUrl, {
    max: 1,
    onnotice: () => {},
    // net.check_worker_is_up() looks for it.
    connection: { application_name: "pg_net worker" },
  });
  const waker = new Waker(async () => {
    while (await sendBatch(sql) > 0);
  }, onLog);
  await sql.listen("pg_net_wake", () => waker.wake(), () => waker.wake());
  return {
    async stop() {
      waker.stop();
      await sql.end({ timeout: 1 });
    },
  };
}
