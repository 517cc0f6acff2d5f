import { z } from "zod";

const amounts = z.array(z.object({ currency: z.string(), amount: z.string() }));
const sum = z.object({
  quantity: z.number(),
  costs: amounts,
  withoutPrice: z.number(),
});
const parts = z.object({
  costs: amounts,
  withoutPrice: z.number(),
  numberMonths: sum,
  voiceMinutes: sum,
  /** Null: nobody counted them. */
  sms: sum.nullable(),
});
const soFar = z.object({ costs: amounts, withoutPrice: z.number() });

/** An answer of `GET /admin/costs`; each amount is an exact decimal. */
export const costReportSchema = z.object({
  from: z.string(),
  /** Not included. */
  to: z.string(),
  total: parts,
  months: z.array(parts.extend({ month: z.string() })),
  perMonth: soFar.extend({ phoneNumbers: z.number() }),
  waitingForImport: soFar,
  deletedOrganizations: parts,
  organizations: z.array(parts.extend({
    /** Null: what is of no organization. */
    organizationId: z.string().nullable(),
    organizationName: z.string().nullable(),
    organizationExists: z.boolean(),
    waitingForImport: soFar,
  })),
  nextCursor: z.string().nullable(),
  /** The last day whose SMS are counted for each organization; null while there is none. */
  smsCountedUntil: z.string().nullable(),
  /** Why nobody knows how many SMS the account had; null where it is known. */
  smsUnknownBecause: z.string().nullable(),
});
export type CostReport = z.output<typeof costReportSchema>;

/** Exact amounts, one for each currency. */
export type Amounts = z.output<typeof amounts>;
/** What was spent on what. */
export type CountedParts = z.output<typeof parts>;
