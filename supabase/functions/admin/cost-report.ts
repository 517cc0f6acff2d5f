import { z } from "zod";

/** Exact decimals as text, for each currency. JSON's numbers are not exact. */
const costs = z.array(z.object({ currency: z.string(), amount: z.string() }));

/** How many there were, what they cost, and how many of them have no price. */
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
  next_organization_id: z.string().nullable(),
});

/**
 * The report of the database as clients see it.
 *
 * @param smsKnown whether messages were counted: what nobody counted is null, not nothing
 */
export function costReportJson(report: unknown, smsKnown: boolean) {
  const { total, deleted, months, live, waiting, organizations, ...page } =
    schema.parse(report);
  return {
    total: { ...partsOf(total), sms: smsKnown ? total.sms : null },
    months: months.map(({ month, ...parts }) => ({
      month,
      ...partsOf(parts),
      sms: smsKnown ? parts.sms : null,
    })),
    perMonth: {
      phoneNumbers: live.quantity,
      costs: live.costs,
      withoutPrice: live.withoutPrice,
    },
    waitingForImport: soFar(waiting),
    deletedOrganizations: partsOf(deleted),
    organizations: organizations.map((row) => ({
      organizationId: row.organization_id,
      organizationName: row.organization_name,
      organizationExists: row.organization_exists,
      ...partsOf(row),
      // Twilio does not tell whose messages they are.
      sms: smsKnown && row.organization_id === null ? row.sms : null,
      waitingForImport: soFar(row.waiting),
    })),
    nextCursor: page.next_organization_id,
  };
}

function partsOf(
  { number_month, voice_minute, all }: z.output<typeof breakdown>,
) {
  return {
    costs: all.costs,
    withoutPrice: all.withoutPrice,
    numberMonths: number_month,
    voiceMinutes: voice_minute,
  };
}

function soFar({ costs, withoutPrice }: z.output<typeof sum>) {
  return { costs, withoutPrice };
}
