import { z } from "zod";
import {
  activeFaultFields,
  errorFaultFields,
  repetitionFields,
  transportFaults,
} from "../faults/fault-kinds.ts";
import { requestFields } from "../request-log.ts";

/** What a request to ElevenLabs does, as faults and recorded requests name it; phone numbers unless it says something else. */
export const operationSchema = z.enum([
  "list",
  "fetch",
  "import",
  "update",
  "delete",
  "list-agents",
  "fetch-agent",
  "fetch-settings",
  "list-webhooks",
  "outbound-call",
]);
export type Operation = z.infer<typeof operationSchema>;

/** A fault as it is ordered: where it strikes, how often and how likely. */
export const faultOrderSchema = z.strictObject({
  operation: z.enum([...operationSchema.options, "any"]),
  fault: z.discriminatedUnion("kind", [
    z.strictObject({
      ...errorFaultFields,
      code: z.string().default("internal_error"),
      message: z.string().default("Ordered by a test"),
    }),
    ...transportFaults,
  ]),
  ...repetitionFields,
  /** Only requests about this number, in E.164. */
  match: z.strictObject({ phoneNumber: z.string().optional() }).default({}),
});
export type FaultOrder = z.infer<typeof faultOrderSchema>;

/** An ordered fault with its id and how often it struck. */
export const activeFaultSchema = faultOrderSchema.extend(activeFaultFields);

/** One request as it reached the simulated ElevenLabs. */
export const recordedRequestSchema = z.object({
  ...requestFields,
  /** The members of its JSON body, with Twilio's secrets blacked out. */
  body: z.record(z.string(), z.unknown()),
  operation: operationSchema.nullable(),
});
export type RecordedRequest = z.infer<typeof recordedRequestSchema>;
