import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { CostQuery } from "./cost-query.ts";
import { costReportJson } from "./cost-report.ts";
import type { CountMessages } from "./count-messages.ts";

/** What was spent, by month and by organization, as the database adds it up. */
export async function reportCosts(
  client: CallerClient,
  countMessages: CountMessages,
  { from, to, limit, cursor }: CostQuery,
) {
  const messages = await countMessages({ from, to });
  const answer = await client.rpc("report_costs", {
    first_day: from,
    end_day: to,
    page_size: limit,
    ...(messages.known ? { sms_counts: messages.perDay } : {}),
    ...(cursor === undefined ? {} : { after_organization_id: cursor }),
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return {
    from,
    to,
    ...costReportJson(answer.data, { from, smsKnown: messages.known }),
    smsUnknownBecause: messages.known ? null : messages.reason,
  };
}
