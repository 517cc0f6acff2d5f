import { type JobResult, PgBoss } from "pg-boss";
import type { Peer, PeerOptions, PurchaseJob } from "./peer.ts";

const QUEUE = "purchase";
/** A worker that fetches full batches does not wait before it fetches again; one that fetches single jobs always does. */
const BATCH_SIZE = 2;

/**
 * pg-boss, set up for a backlog as it documents (https://pgboss.io/api/workers): workers that are notified, that fetch
 * again at once while their batches are full, and that end each job of a batch by itself.
 */
export async function startPgBoss(
  { dbUrl, concurrency, workOn }: PeerOptions,
): Promise<Peer> {
  const boss = new PgBoss({
    connectionString: dbUrl,
    max: concurrency + 2,
    useListenNotify: true,
  });
  boss.on("error", (error) => console.error(error));
  await boss.start();
  await boss.createQueue(QUEUE, { notify: true });
  const query = (text: string, values: unknown[]) =>
    boss.getDb().executeSql(text, values);
  await boss.work<PurchaseJob>(
    QUEUE,
    {
      localConcurrency: concurrency / BATCH_SIZE,
      batchSize: BATCH_SIZE,
      perJobResults: true,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 0.5,
    },
    (jobs) =>
      Promise.all(jobs.map(async ({ id, data }): Promise<JobResult> => {
        try {
          await workOn(data, query);
          return { id, status: "completed" };
        } catch (error) {
          return { id, status: "failed", output: { message: String(error) } };
        }
      })),
  );
  return {
    async enqueue(organizationIds) {
      await boss.insert(
        QUEUE,
        organizationIds.map((organizationId) => ({ data: { organizationId } })),
      );
    },
    stop: () => boss.stop({ graceful: false }),
  };
}
