import { z } from "zod";

/** What `GET /admin/reconciliation` answers. */
export const reportSchema = z.strictObject({
  startedAt: z.iso.datetime({ offset: true }),
  finishedAt: z.iso.datetime({ offset: true }),
  elevenLabsAsked: z.boolean(),
  classes: z.array(z.strictObject({
    class: z.string(),
    count: z.number(),
    monthlyCosts: z.array(
      z.strictObject({ currency: z.string(), amount: z.string() }),
    ),
    withoutPrice: z.number(),
  })),
  findings: z.array(z.strictObject({
    class: z.string(),
    phoneNumber: z.string(),
    sid: z.string().nullable(),
    organizationId: z.string().nullable(),
    message: z.string(),
    suggestedCommand: z.string().nullable(),
  })),
  truncated: z.boolean(),
});

/** What `GET /admin/reconciliation` answers. */
export type Report = z.output<typeof reportSchema>;
