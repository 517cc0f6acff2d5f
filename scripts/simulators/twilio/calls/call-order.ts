import { z } from "zod";

const phoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** Somebody calls a number of the account. */
export const callOrderSchema = z.strictObject({
  from: phoneNumber,
  to: phoneNumber,
  /** Where calls that go to api.elevenlabs.io are taken: a simulator of ElevenLabs. */
  elevenLabsUrl: z.url().optional(),
});
export type CallOrder = z.infer<typeof callOrderSchema>;

/** What came of a call. */
export const callReportSchema = z.object({
  callSid: z.string(),
  /** Where the number's calls went. */
  answeredBy: z.string(),
  /** What the caller heard, sentence by sentence. */
  heard: z.array(z.string()),
});
export type CallReport = z.infer<typeof callReportSchema>;
