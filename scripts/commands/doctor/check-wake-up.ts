import {
  type Check,
  fail,
  pass,
} from "../../../supabase/functions/admin/health/check.ts";
import type { Project } from "../project/find-project.ts";
import { setVaultSecret } from "./check-vault.ts";
import type { WakeUp } from "./send-wake-up.ts";

/** Whether the database can wake the functions of this project, and they accept its signature. */
export function judgeWakeUp(
  name: string,
  wakeUp: WakeUp,
  { apiUrl }: Pick<Project, "apiUrl">,
): Check {
  const rightUrl = setVaultSecret(
    "edge_functions_url",
    `${apiUrl}/functions/v1`,
  );
  switch (wakeUp.kind) {
    case "answered":
      return judgeAnswer(name, wakeUp, rightUrl);
    case "failed":
      return fail(
        name,
        `The database does not reach the functions: ${wakeUp.error}`,
        rightUrl,
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

function judgeAnswer(
  name: string,
  { status, code, secondsAhead, arrived }: WakeUp & { kind: "answered" },
  rightUrl: string,
): Check {
  const sameSecret = `${
    setVaultSecret(
      "edge_function_secret",
      "<the value of EDGE_FUNCTION_SECRET>",
    )
  } and set EDGE_FUNCTION_SECRET for the functions, where it is missing`;
  if (status === 202) {
    return arrived
      ? pass(
        name,
        "The database woke a function, its signature was accepted, and the function came back to it",
      )
      : fail(
        name,
        "Somebody takes the database's wake-ups, and it is no function of this project",
        `${rightUrl} Where it is right, deploy the function "admin"`,
      );
  }
  switch (code) {
    case "INVALID_SIGNATURE":
      return fail(
        name,
        "The functions refuse the database's signature: the secrets differ",
        sameSecret,
      );
    case "CLOCK_MISMATCH":
      return fail(
        name,
        `The secrets are the same, and the clocks differ: the database's is ${
          describeSeconds(secondsAhead ?? 0)
        } the functions'`,
        "Set the clock that is wrong; where the platform sets it, tell its support. More than five minutes are refused",
      );
    case "CONFIGURATION_INVALID":
      return fail(
        name,
        "The functions have no secret to verify the database's signature with",
        sameSecret,
      );
  }
  return status === 401
    ? fail(
      name,
      "The platform refuses the database's wake-ups, because they bring no JWT",
      "Deploy the functions with verify_jwt = false, as in supabase/config.toml",
    )
    : fail(
      name,
      `Something else answers where the database looks for the functions (HTTP ${status}${
        code === null ? "" : `, ${code}`
      })`,
      rightUrl,
    );
}

function describeSeconds(ahead: number): string {
  return `${Math.abs(ahead)} seconds ${ahead > 0 ? "ahead of" : "behind"}`;
}
