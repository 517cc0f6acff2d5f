import {
  type Check,
  fail,
  pass,
} from "../../../supabase/functions/admin/health/check.ts";
import type { Client } from "../project/supabase-client.ts";
import { type Diagnosis, diagnosisSchema } from "./diagnosis.ts";

/** What came of asking the database how it is. */
export type Answer =
  | { readonly kind: "told"; readonly diagnosis: Diagnosis }
  /** It does not know how to tell: a migration is missing. */
  | { readonly kind: "outdated" }
  | { readonly kind: "refused" }
  | { readonly kind: "unanswered"; readonly message: string };

const UNKNOWN_FUNCTION = "PGRST202";
const INSUFFICIENT_PRIVILEGE = "42501";

/** Asks the database how it is, through the Data API. Never throws. */
export async function askDatabase(
  client: Client,
  deadline: AbortSignal,
): Promise<Answer> {
  const { data, error, status } = await client.rpc("diagnose")
    .abortSignal(deadline);
  if (error === null) {
    const diagnosis = diagnosisSchema.safeParse(data);
    return diagnosis.success
      ? { kind: "told", diagnosis: diagnosis.data }
      : { kind: "outdated" };
  }
  if (error.code === UNKNOWN_FUNCTION) return { kind: "outdated" };
  if (
    status === 401 || status === 403 || error.code === INSUFFICIENT_PRIVILEGE
  ) {
    return { kind: "refused" };
  }
  return { kind: "unanswered", message: error.message };
}

/** Whether the Data API answers, and takes the key. */
export function judgeDataApi(name: string, answer: Answer): Check {
  switch (answer.kind) {
    case "told":
    case "outdated":
      return pass(name, "The Data API answers and takes the key");
    case "refused":
      return fail(
        name,
        "The Data API refuses the key",
        "Take the secret key (sb_secret_…) from the project's settings under API Keys; a publishable key is not enough",
      );
    case "unanswered":
      return fail(
        name,
        `The Data API does not answer: ${answer.message}`,
        "Check the URL, and whether the project is paused",
      );
  }
}
