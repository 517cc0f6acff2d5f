import { waitUntil } from "../wait-until.ts";
import { startPgNetWorker, type Worker } from "./pg-net-worker.ts";
import { type Receiver, startReceiver } from "../testing/receiver.ts";
import { startTestPostgres } from "../postgres/postgres-under-test.ts";

/** For tests: a database with the extension, a worker, and a server that receives its requests. */
export async function startPgNetUnderTest() {
  const { server, sql, stop } = await startTestPostgres();
  await sql`create extension pg_net with schema extensions`;
  const receiver: Receiver = await startReceiver();
  const startWorker = () => startPgNetWorker(server.adminUrl, () => {});
  let worker: Worker = await startWorker();
  return {
    sql,
    receiver,
    async startWorker() {
      worker = await startWorker();
    },
    stopWorker: () => worker.stop(),
    /** Queues a request and returns its id. */
    async post(path: string, timeout = 5000): Promise<string> {
      const [row] = await sql`
        select net.http_post(
          url := ${
        receiver.url + path
      }, body := '{"a": 1}', timeout_milliseconds := ${timeout}::int
        ) as id
      `;
      return String(row?.id);
    },
    /** Waits for the stored response of a request. */
    response: (id: string) =>
      waitUntil(`request ${id} has a response`, async () => {
        const [row] =
          await sql`select * from net._http_response where id = ${id}`;
        return row;
      }),
    /** Waits until a request with this path was received. */
    received: (path: string) =>
      waitUntil(
        `a request to "${path}" is received`,
        () => receiver.paths().includes(path) || undefined,
      ),
    async stop() {
      await worker.stop();
      receiver.stop();
      await stop();
    },
  };
}

export type PgNetUnderTest = Awaited<ReturnType<typeof startPgNetUnderTest>>;
