import { z } from "zod";
import { askAdmin } from "../project/ask-admin.ts";
import type { Project } from "../project/find-project.ts";

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
  /** Null: they were not counted. */
  sms: sum.nullable(),
});
const soFar = z.object({ costs: amounts, withoutPrice: z.number() });

/** An answer of `GET /admin/costs` to a request with a cursor: it has no totals. */
export const costPageSchema = z.object({
  organizations: z.array(parts.extend({
    organizationId: z.string(),
    organizationName: z.string().nullable(),
    organizationExists: z.boolean(),
    waitingForImport: soFar,
  })),
  nextCursor: z.string().nullable(),
});

/** The first answer of `GET /admin/costs`; each amount is an exact decimal. */
export const costReportSchema = costPageSchema.extend({
  from: z.string(),
  /** Not included. */
  to: z.string(),
  total: parts,
  months: z.array(parts.extend({ month: z.string() })),
  perMonth: soFar.extend({ phoneNumbers: z.number() }),
  waitingForImport: soFar,
  deletedOrganizations: parts,
  /** Calls and SMS that belong to no organization. */
  withoutOrganization: parts,
  /** The last day whose SMS are counted for each organization; null while there is none. */
  smsCountedUntil: z.string().nullable(),
  /** Why the account's number of SMS is unknown; null when it is known. */
  smsUnknownBecause: z.string().nullable(),
});
export type CostReport = z.output<typeof costReportSchema>;

/** What a quantity costs, and how much of it has no price. */
export type Priced = z.output<typeof soFar>;
/** Exact amounts, one for each currency. */
export type Amounts = z.output<typeof amounts>;
/** The costs of numbers, calls and SMS. */
export type CountedParts = z.output<typeof parts>;

const PAGE_SIZE = "200";

/**
 * Asks a project for its costs, with all organizations.
 *
 * @param period days as `YYYY-MM-DD`; the project chooses a missing one
 * @throws {StackError} with the project's message, or that the project does not answer
 */
export async function fetchCosts(
  project: Project,
  period: { readonly from?: string; readonly to?: string },
): Promise<CostReport> {
  const first = await fetchPage(project, { ...period }, costReportSchema);
  const organizations = [...first.organizations];
  // The same days for every page, also over midnight.
  const { from, to } = first;
  let cursor = first.nextCursor;
  while (cursor !== null) {
    const page = await fetchPage(project, { from, to, cursor }, costPageSchema);
    organizations.push(...page.organizations);
    cursor = page.nextCursor;
  }
  return { ...first, organizations, nextCursor: null };
}

function fetchPage<Page>(
  project: Project,
  query: Readonly<Record<string, string>>,
  schema: z.ZodType<Page>,
): Promise<Page> {
  return askAdmin(project, {
    path: "costs",
    query: { ...query, limit: PAGE_SIZE },
    schema,
    purpose: "read the costs of",
  });
}
