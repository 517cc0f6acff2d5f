import { z } from "zod";
import {
  type Check,
  fail,
  pass,
} from "../../../supabase/functions/admin/health/check.ts";
import type { Client } from "../project/supabase-client.ts";
import { waitUntil } from "../../local/wait-until.ts";

/** How a test wake-up ended. */
type WakeUp =
  | { readonly kind: "answered"; readonly status: number }
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
  error: z.string().nullable(),
});

/**
 * Lets the database wake a function that has nothing to do, and returns the outcome.
 *
 * @throws {PostgrestError} when the Data API does not answer
 */
export async function sendWakeUp(client: Client): Promise<WakeUp> {
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

function endOf({ status, error }: z.output<typeof answerSchema>): WakeUp {
  return status === null
    ? { kind: "failed", error: error ?? "no answer" }
    : { kind: "answered", status };
}

const SAME_SECRET =
  "Give the Vault secret edge_function_secret and the functions' variable EDGE_FUNCTION_SECRET the same value";
const RIGHT_URL =
  "Set the Vault secret edge_functions_url to https://<ref>.supabase.co/functions/v1";

/** Whether the database can wake functions, and the functions accept its signature. */
export function judgeWakeUp(name: string, wakeUp: WakeUp): Check {
  switch (wakeUp.kind) {
    case "answered":
      return judgeStatus(name, wakeUp.status);
    case "failed":
      return fail(
        name,
        `The database does not reach the functions: ${wakeUp.error}`,
        RIGHT_URL,
      );
    case "waiting":
      return fail(
        name,
        "pg_net does not send what the database queues",
        "Restart its worker: select net.worker_restart();",
      );
    case "unsent":
      return fail(
        name,
        "The database cannot send wake-ups",
        "Add the extensions and Vault secrets that are missing (pg_net, pgcrypto, supabase_vault); the database's log has a warning that says more",
      );
  }
}

function judgeStatus(name: string, status: number): Check {
  switch (status) {
    case 202:
      return pass(
        name,
        "The database woke a function, and its signature was accepted",
      );
    case 401:
      return fail(
        name,
        "The functions refuse the database's signature: the secrets differ",
        SAME_SECRET,
      );
    case 503:
      return fail(
        name,
        "The functions have no secret to verify the database's signature with",
        SAME_SECRET,
      );
    default:
      return fail(
        name,
        `Something else answers where the database looks for the functions (HTTP ${status})`,
        RIGHT_URL,
      );
  }
}
