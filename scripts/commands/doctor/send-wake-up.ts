import { z } from "zod";
import type { Client } from "../project/supabase-client.ts";
import { waitUntil } from "../../local/wait-until.ts";
import type { WakeUp } from "./judge-wake-up.ts";

/** pg_net sends within a second and gives up after five. */
const PATIENCE_MILLISECONDS = 10_000;

const answerSchema = z.object({
  status: z.number().nullable(),
  error: z.string().nullable(),
});

/**
 * Lets the database wake a function that has nothing to do, and looks what came of it.
 *
 * @throws {PostgrestError} when the Data API does not answer
 */
export async function sendWakeUp(client: Client): Promise<WakeUp> {
  const { data: requestId } = await client.rpc("send_test_wake_up")
    .throwOnError();
  // Null where it could not be sent, whatever the generated type says.
  const id = z.number().nullable().parse(requestId);
  if (id === null) return { kind: "unsent" };
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  return await waitUntil(
    "the test wake-up has ended",
    async (): Promise<WakeUp | undefined> => {
      const { data } = await client.rpc("read_test_wake_up", { request_id: id })
        .throwOnError();
      if (data !== null) return endOf(answerSchema.parse(data));
      return Date.now() > deadline ? { kind: "waiting" } : undefined;
    },
  );
}

function endOf({ status, error }: z.output<typeof answerSchema>): WakeUp {
  return status === null
    ? { kind: "failed", error: error ?? "no answer" }
    : { kind: "answered", status };
}
