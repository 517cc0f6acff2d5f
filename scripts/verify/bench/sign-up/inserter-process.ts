// Inserts organizations for the process that started it. There, the gateway and the sender of the wake-ups would delay the measured inserts.
import { setTimeout } from "node:timers/promises";
import postgres from "postgres";
import { signUp } from "../../../commands/project/supabase-client.ts";
import {
  inserterSchema,
  type InsertOrder,
  insertOrderSchema,
  MOST_CLIENTS,
} from "./inserter.ts";

const { apiUrl, publishableKey, dbUrl } = inserterSchema.parse(
  JSON.parse(process.argv[2] ?? ""),
);
const sql = postgres(dbUrl, { max: MOST_CLIENTS, onnotice: () => {} });
const { client } = await signUp({ apiUrl, publishableKey }, "bench");
// A client keeps its connection, with the statement that it has prepared.
const connections: postgres.ReservedSql[] = [];
while (connections.length < MOST_CLIENTS) connections.push(await sql.reserve());

process.on("disconnect", () => process.exit());
process.on("message", async (message) => {
  process.send?.(await insert(insertOrderSchema.parse(message)));
});
process.send?.("ready");

async function insert(order: InsertOrder): Promise<readonly number[]> {
  const times: number[] = [];
  if (order.by === "supabase-js") {
    while (times.length < order.repetitions) {
      times.push(
        await timeIt(() =>
          client.from("organizations").insert({ name: "Acme" }).select()
            .single().throwOnError()
        ),
      );
    }
    return times;
  }
  const { statement, perSecond } = order;
  const begin = performance.now();
  const waiting = order.parameters.entries();
  const work = async (connection: postgres.ReservedSql) => {
    for (const [index, parameters] of waiting) {
      const wait = perSecond === undefined
        ? 0
        : begin + index * 1_000 / perSecond - performance.now();
      if (wait > 0) await setTimeout(wait);
      times.push(
        await timeIt(() =>
          connection.unsafe(statement, parameters, { prepare: true })
        ),
      );
    }
  };
  await Promise.all(connections.slice(0, order.clients).map(work));
  return times;
}

/** How long some work takes, in milliseconds. */
async function timeIt(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
