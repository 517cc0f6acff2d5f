import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";

const schema = z.object({
  waiting: z.number(),
  oldest_since: z.string().nullable(),
  // Decimal text: JSON's numbers are not exact.
  monthly_costs: z.array(
    z.object({ currency: z.string(), amount: z.string() }),
  ),
  without_price: z.number(),
}).transform((summary) => ({
  count: summary.waiting,
  oldestSince: summary.oldest_since,
  monthlyCosts: summary.monthly_costs,
  withoutPrice: summary.without_price,
}));

/** How many numbers wait for their import, since when the oldest, and what they cost a month, as the caller may see them. */
export async function summarizeWaitingImports(client: CallerClient) {
  const answer = await client.rpc("summarize_waiting_imports").single();
  if (answer.error !== null) throw fromDataApi(answer);
  return schema.parse(answer.data);
}
