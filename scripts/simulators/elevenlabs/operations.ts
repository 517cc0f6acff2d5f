import { z } from "zod";
import {
  activeFaultFields,
  errorFaultFields,
  repetitionFields,
  transportFaults,
} from "../faults.ts";
import { requestFields } from "../request-log.ts";

/** The operations of ElevenLabs's API, as faults and recorded requests name them; on phone numbers unless the name says something else. */
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

/** A fault as it is scripted: where it strikes, how often and how likely. */
export const scriptedFaultSchema = z.strictObject({
  operation: z.enum([...operationSchema.options, "any"]),
  fault: z.discriminatedUnion("kind", [
    z.strictObject({
      ...errorFaultFields,
      code: z.string().default("internal_error"),
      message: z.string().default("Scripted by a test"),
    }),
    ...transportFaults,
  ]),
  ...repetitionFields,
  /** Only requests about this number, in E.164. */
  match: z.strictObject({ phoneNumber: z.string().optional() }).default({}),
});
export type ScriptedFault = z.infer<typeof scriptedFaultSchema>;

/** A scripted fault with its id and how often it struck. */
export const activeFaultSchema = scriptedFaultSchema.extend(activeFaultFields);

/** One request as it reached the simulated ElevenLabs. */
export const recordedRequestSchema = z.object({
  ...requestFields,
  /** The members of its JSON body, with Twilio's secrets blacked out. */
  body: z.record(z.string(), z.unknown()),
  operation: operationSchema.nullable(),
});
export type RecordedRequest = z.infer<typeof recordedRequestSchema>;
