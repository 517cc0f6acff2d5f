import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { MeasuredStack } from "../measured-stack.ts";
import { startChild } from "../start-child.ts";
import type { Drainer } from "./drainer.ts";
import { makePeerTables } from "./peer.ts";

/** The queues that do the same work. */
export const peers = ["graphile-worker", "pg-boss"] as const;

/** What a peer's process is started with. */
export const peerProcessSchema = z.object({
  name: z.enum(peers),
  dbUrl: z.string(),
  twilioUrl: z.string(),
  concurrency: z.int(),
});

/** What a peer's process is told to work off. */
export const peerOrderSchema = z.object({
  organizationIds: z.array(z.string()),
});

/** Starts a peer in a process of its own, on the stack's database, and resolves when it waits for jobs. */
export async function startPeer(
  { sql, info }: MeasuredStack,
  options: Omit<z.infer<typeof peerProcessSchema>, "dbUrl">,
): Promise<Drainer> {
  await makePeerTables(sql);
  const child = await startChild(
    join(import.meta.dirname, "peer-process.ts"),
    { ...options, dbUrl: info.dbUrl },
  );
  return {
    name: options.name,
    workers: () => [child.pid],
    async drain(count) {
      const organizationIds = Array.from({ length: count }, () => randomUUID());
      await sql`
        insert into bench.orders (organization_id)
        select unnest(${organizationIds}::uuid[])`;
      return z.number().parse(await child.ask({ organizationIds }));
    },
    stop: child.stop,
  };
}
