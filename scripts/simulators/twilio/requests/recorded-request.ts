import { z } from "zod";
import { operationSchema } from "../faults/fault.ts";

/** One request as it reached the simulated Twilio. Headers are not kept: they hold credentials. */
export const recordedRequestSchema = z.object({
  /** Counts all requests from 1. */
  turn: z.int(),
  time: z.iso.datetime(),
  method: z.string(),
  path: z.string(),
  query: z.record(z.string(), z.string()),
  form: z.record(z.string(), z.string()),
  /** What the request does, null when it never got so far. */
  operation: operationSchema.nullable(),
  /** The kind of the fault that struck it. */
  fault: z.string().nullable(),
  /** The answered HTTP status, null while or when there is no answer. */
  status: z.int().nullable(),
});
export type RecordedRequest = z.infer<typeof recordedRequestSchema>;
