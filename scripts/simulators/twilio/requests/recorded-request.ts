import { z } from "zod";
import { requestFields } from "../../requests/recorded-request.ts";
import { operationSchema } from "../faults/fault.ts";

/** One request as it reached the simulated Twilio. */
export const recordedRequestSchema = z.object({
  ...requestFields,
  form: z.record(z.string(), z.string()),
  operation: operationSchema.nullable(),
});
export type RecordedRequest = z.infer<typeof recordedRequestSchema>;
