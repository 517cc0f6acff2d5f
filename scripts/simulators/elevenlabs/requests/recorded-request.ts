import { z } from "zod";
import { requestFields } from "../../requests/recorded-request.ts";
import { operationSchema } from "../faults/fault.ts";

/** One request as it reached the simulated ElevenLabs. */
export const recordedRequestSchema = z.object({
  ...requestFields,
  /** The members of its JSON body, with Twilio's secrets blacked out. */
  body: z.record(z.string(), z.unknown()),
  operation: operationSchema.nullable(),
});
export type RecordedRequest = z.infer<typeof recordedRequestSchema>;
