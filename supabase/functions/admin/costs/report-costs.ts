import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { CostQuery } from "./cost-query.ts";
import type { CountMessages } from "./count-messages.ts";
import {
  type Breakdown,
  reportSchema,
  type Sum,
  type Totals,
} from "./report-schema.ts";

/** What a page without totals has in their place. */
const NO_TOTALS = {
  total: null,
  months: null,
  perMonth: null,
  waitingForImport: null,
  deletedOrganizations: null,
  withoutOrganization: null,
  smsUnknownBecause: null,
} as const;

/** The costs by organization, as the database adds them up; with the totals on the first page. */
export async function reportCosts(
  client: CallerClient,
  countMessages: CountMessages,
  { from, to, limit, cursor }: CostQuery,
) {
  // Twilio's count of the account is for the totals only.
  const messages = cursor === undefined
    ? await countMessages({ from, to })
    : null;
  const answer = await client.rpc("report_costs", {
    first_day: from,
    end_day: to,
    page_size: limit,
    ...(messages?.known ? { sms_counts: messages.perDay } : {}),
    ...(cursor === undefined ? {} : { after_organization_id: cursor }),
  });
  if (answer.error !== null) throw fromDataApi(answer);
  const report = reportSchema.parse(answer.data);
  const countedUntil = report.sms_counted_until;
  const smsCounted = countedUntil !== null && countedUntil >= from;
  return {
    from,
    to,
    ...(report.totals === null || messages === null ? NO_TOTALS : {
      ...totalsOf(report.totals, { smsKnown: messages.known, smsCounted }),
      smsUnknownBecause: messages.known ? null : messages.reason,
    }),
    organizations: report.organizations.map((row) => ({
      organizationId: row.organization_id,
      organizationName: row.organization_name,
      organizationExists: row.organization_exists,
      ...partsOf(row, smsCounted),
      waitingForImport: soFar(row.waiting),
    })),
    nextCursor: report.next_organization_id,
    smsCountedUntil: countedUntil,
  };
}

/**
 * The totals as clients see them. An unknown count is null, not zero.
 *
 * @param smsKnown whether Twilio counted the account's messages
 * @param smsCounted whether the messages of our numbers are counted
 */
function totalsOf(
  { total, deleted, without_organization, months, live, waiting }: Totals,
  { smsKnown, smsCounted }: {
    readonly smsKnown: boolean;
    readonly smsCounted: boolean;
  },
) {
  return {
    total: partsOf(total, smsKnown),
    months: months.map(({ month, ...parts }) => ({
      month,
      ...partsOf(parts, smsKnown),
    })),
    perMonth: {
      phoneNumbers: live.quantity,
      costs: live.costs,
      withoutPrice: live.withoutPrice,
    },
    waitingForImport: soFar(waiting),
    deletedOrganizations: partsOf(deleted, smsCounted),
    withoutOrganization: partsOf(without_organization, smsKnown),
  };
}

function partsOf(
  { number_month, voice_minute, sms, all }: Breakdown,
  smsKnown: boolean,
) {
  return {
    costs: all.costs,
    withoutPrice: all.withoutPrice,
    numberMonths: number_month,
    voiceMinutes: voice_minute,
    sms: smsKnown ? sms : null,
  };
}

function soFar({ costs, withoutPrice }: Sum) {
  return { costs, withoutPrice };
}
