import { z } from "zod";

const phoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** Somebody calls a number of the account. */
export const callInputSchema = z.strictObject({
  from: phoneNumber,
  to: phoneNumber,
  /** Where calls that go to api.elevenlabs.io are taken: a simulator of ElevenLabs. */
  elevenLabsUrl: z.url().optional(),
});
export type CallInput = z.infer<typeof callInputSchema>;

/** The outcome of a call. */
export const callReportSchema = z.object({
  callSid: z.string(),
  /** Where the number's calls went. */
  answeredBy: z.string(),
  /** The sentences that the caller heard. */
  heard: z.array(z.string()),
});
export type CallReport = z.infer<typeof callReportSchema>;
