import { z } from "zod";

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
  organization_id: z.string(),
  organization_name: z.string().nullable(),
  organization_exists: z.boolean(),
  waiting: sum,
});

const totals = z.object({
  total: breakdown,
  deleted: breakdown,
  without_organization: breakdown,
  months: z.array(breakdown.extend({ month: z.string() })),
  live: sum,
  waiting: sum,
});

/** What the database answers. */
export const reportSchema = z.object({
  /** Null on all pages but the first. */
  totals: totals.nullable(),
  organizations: z.array(organization),
  sms_counted_until: z.iso.date().nullable(),
  next_organization_id: z.string().nullable(),
});

export type Sum = z.output<typeof sum>;
export type Breakdown = z.output<typeof breakdown>;
export type Totals = z.output<typeof totals>;
