// Inserts organizations for the process that started it. There, the gateway and the sender of the wake-ups would delay the measured inserts.
import postgres from "postgres";
import { signUp } from "../../commands/project/supabase-client.ts";
import { inserterSchema, insertOrderSchema } from "./inserter.ts";

const { apiUrl, publishableKey, dbUrl } = inserterSchema.parse(
  JSON.parse(process.argv[2] ?? ""),
);
const sql = postgres(dbUrl, { max: 1, onnotice: () => {} });
const { client } = await signUp({ apiUrl, publishableKey }, "bench");

process.on("disconnect", () => process.exit());
process.on("message", async (message) => {
  const { by, statement, repetitions } = insertOrderSchema.parse(message);
  const insert = by === "plain SQL"
    ? () => sql.unsafe(statement)
    : () =>
      client.from("organizations").insert({ name: "Acme" }).select().single()
        .throwOnError();
  const times: number[] = [];
  while (times.length < repetitions) times.push(await timeIt(insert));
  process.send?.(times);
});
process.send?.("ready");

/** How long some work takes, in milliseconds. */
export async function timeIt(
  work: () => PromiseLike<unknown>,
): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
