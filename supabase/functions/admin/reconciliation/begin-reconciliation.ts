import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import { runJson } from "./reconciliation-json.ts";

/** Starts a reconciliation as the caller; the one under way, if there is one, goes on. */
export async function beginReconciliation(client: CallerClient) {
  const answer = await client.rpc("begin_reconciliation");
  if (answer.error !== null) throw fromDataApi(answer);
  return runJson(answer.data);
}
