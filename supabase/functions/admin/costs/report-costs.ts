import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { CostQuery } from "./cost-query.ts";
import type { CountMessages } from "./count-messages.ts";

/** Exact decimals as text, for each currency. JSON's numbers are not exact. */
const costs = z.array(z.object({ currency: z.string(), amount: z.string() }));

/** A quantity, its cost, and how many of it have no price. */
const sum = z.object({
  quantity: z.number(),
  costs,
  without_price: z.number(),
}).transform(({ quantity, costs, without_price }) => ({
  quantity,
  costs,
  withoutPrice: without_price,
}));

const none = { quantity: 0, costs: [], without_price: 0 };

const breakdown = z.object({
  number_month: sum.prefault(none),
  voice_minute: sum.prefault(none),
  sms: sum.prefault(none),
  all: sum.prefault(none),
});

const organization = breakdown.extend({
  organization_id: z.string().nullable(),
  organization_name: z.string().nullable(),
  organization_exists: z.boolean(),
  waiting: sum,
});

const schema = z.object({
  total: breakdown,
  deleted: breakdown,
  months: z.array(breakdown.extend({ month: z.string() })),
  live: sum,
  waiting: sum,
  organizations: z.array(organization),
  sms_counted_until: z.iso.date().nullable(),
  next_organization_id: z.string().nullable(),
});

/** The costs by month and by organization, as the database adds them up. */
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

/**
 * The report of the database as clients see it. An unknown count is null, not zero.
 *
 * @param from the first day of the report
 * @param smsKnown whether Twilio counted the account's messages
 */
function costReportJson(
  report: unknown,
  { from, smsKnown }: { readonly from: string; readonly smsKnown: boolean },
) {
  const { total, deleted, months, live, waiting, organizations, ...rest } =
    schema.parse(report);
  const countedUntil = rest.sms_counted_until;
  const smsCounted = countedUntil !== null && countedUntil >= from;
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
    organizations: organizations.map((row) => ({
      organizationId: row.organization_id,
      organizationName: row.organization_name,
      organizationExists: row.organization_exists,
      ...partsOf(row, row.organization_id === null ? smsKnown : smsCounted),
      waitingForImport: soFar(row.waiting),
    })),
    nextCursor: rest.next_organization_id,
    smsCountedUntil: countedUntil,
  };
}

function partsOf(
  { number_month, voice_minute, sms, all }: z.output<typeof breakdown>,
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

function soFar({ costs, withoutPrice }: z.output<typeof sum>) {
  return { costs, withoutPrice };
}
