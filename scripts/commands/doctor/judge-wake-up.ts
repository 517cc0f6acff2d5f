import {
  type Check,
  fail,
  pass,
} from "../../../supabase/functions/admin/health/check.ts";

/** How a test wake-up ended. */
export type WakeUp =
  | { readonly kind: "answered"; readonly status: number }
  /** pg_net got no answer. */
  | { readonly kind: "failed"; readonly error: string }
  /** pg_net did not send it in time. */
  | { readonly kind: "waiting" }
  /** The database could not even queue it. */
  | { readonly kind: "unsent" };

const SAME_SECRET =
  "Give the Vault secret edge_function_secret and the functions' variable EDGE_FUNCTION_SECRET the same value";
const RIGHT_URL =
  "Set the Vault secret edge_functions_url to https://<ref>.supabase.co/functions/v1";

/** Whether the database can wake functions, and is believed. */
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
        "Mend the extensions and Vault secrets; the database's log has a warning that says more",
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
