import { z } from "zod";
import { waitUntil } from "../../local/wait-until.ts";
import type { Client } from "../project/supabase-client.ts";

/** How a test wake-up ended. */
export type WakeUp =
  | {
    readonly kind: "answered";
    readonly status: number;
    /** Of our own error; null where it is none of ours. */
    readonly code: string | null;
    /** How far the database's clock is ahead of the functions', where that is too far. */
    readonly secondsAhead: number | null;
    /** Whether it came back to the very database that had sent it. */
    readonly arrived: boolean;
  }
  /** pg_net got no answer. */
  | { readonly kind: "failed"; readonly error: string }
  /** pg_net did not send it in time. */
  | { readonly kind: "waiting" }
  /** The database could not queue it. */
  | { readonly kind: "unsent" };

/** pg_net sends within a second and gives up after five. */
const PATIENCE_MILLISECONDS = 10_000;

const answerSchema = z.object({
  status: z.number().nullable(),
  code: z.string().nullable(),
  seconds_ahead: z.number().nullable(),
  error: z.string().nullable(),
  arrived: z.boolean(),
});

/**
 * Lets the database wake a function that has nothing to do, and returns the outcome. One that came to nothing is sent
 * once more: a function that was asleep may need longer than pg_net waits, and is awake then.
 *
 * @throws {PostgrestError} when the Data API does not answer
 */
export async function sendWakeUp(client: Client): Promise<WakeUp> {
  const first = await sendOnce(client);
  return first.kind === "failed" ? await sendOnce(client) : first;
}

async function sendOnce(client: Client): Promise<WakeUp> {
  const { data: requestId } = await client.rpc("send_test_wake_up")
    .throwOnError();
  // Null when the database could not send it, although the generated type does not say so.
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

function endOf(
  { status, code, seconds_ahead, error, arrived }: z.output<
    typeof answerSchema
  >,
): WakeUp {
  return status === null
    ? { kind: "failed", error: error ?? "no answer" }
    : { kind: "answered", status, code, secondsAhead: seconds_ahead, arrived };
}
