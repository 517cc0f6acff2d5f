import { makeWorkerUtils, run } from "graphile-worker";
import { z } from "zod";
import type { Peer, PeerOptions } from "./peer.ts";

const jobSchema = z.object({ organizationId: z.string() });

const TASK = "purchase";

/**
 * graphile-worker, set up for throughput as it recommends (https://worker.graphile.org/docs/performance#batching): the
 * local queue has one job more than are worked on, finished jobs are written down together, and the pool has two more
 * connections than jobs.
 */
export async function startGraphileWorker(
  { dbUrl, concurrency, workOn }: PeerOptions,
): Promise<Peer> {
  const preset = {
    worker: {
      connectionString: dbUrl,
      concurrentJobs: concurrency,
      maxPoolSize: concurrency + 2,
      localQueue: { size: concurrency + 1 },
      completeJobBatchDelay: 25,
      failJobBatchDelay: 25,
    },
  };
  const utils = await makeWorkerUtils({ preset });
  await utils.migrate();
  const runner = await run({
    preset,
    noHandleSignals: true,
    taskList: {
      [TASK]: (payload, { query }) => workOn(jobSchema.parse(payload), query),
    },
  });
  return {
    async enqueue(organizationIds) {
      await utils.addJobs(
        organizationIds.map((organizationId) => ({
          identifier: TASK,
          payload: { organizationId },
        })),
      );
    },
    async stop() {
      await runner.stop();
      await utils.release();
    },
  };
}
