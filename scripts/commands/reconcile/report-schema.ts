import { z } from "zod";

const monthlyCosts = z.array(
  z.strictObject({ currency: z.string(), amount: z.string() }),
);

/** A run of the reconciliation, as far as it is. */
export const runSchema = z.strictObject({
  id: z.string(),
  status: z.string(),
  startedAt: z.iso.datetime({ offset: true }),
  numbersAtTwilio: z.number(),
  numbersAtElevenLabs: z.number(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});

/** What `GET /admin/reconciliation` answers. */
export const reportSchema = z.strictObject({
  reconciliation: z.strictObject({
    id: z.string(),
    startedAt: z.iso.datetime({ offset: true }),
    concludedAt: z.iso.datetime({ offset: true }),
    elevenLabsAsked: z.boolean(),
    numbersAtTwilio: z.number(),
    numbersAtElevenLabs: z.number(),
    numbersRecorded: z.number(),
    monthlyCosts,
    classes: z.array(z.strictObject({
      class: z.string(),
      numbers: z.number(),
      monthlyCosts,
      withoutPrice: z.number(),
    })),
  }).nullable(),
  findings: z.array(z.strictObject({
    type: z.string(),
    title: z.string(),
    message: z.string(),
    command: z.record(z.string(), z.unknown()).nullable(),
    suggestedCommand: z.string().nullable(),
    confirmed: z.boolean(),
    phoneNumber: z.string(),
    twilioSid: z.string().nullable(),
    organizationId: z.string().nullable(),
  })),
  nextCursor: z.string().nullable(),
  latestRun: runSchema.nullable(),
});

/** A run of the reconciliation, as far as it is. */
export type Run = z.output<typeof runSchema>;

/** What `GET /admin/reconciliation` answers. */
export type Report = z.output<typeof reportSchema>;
