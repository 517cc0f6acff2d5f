import { z } from "zod";
import {
  activeFaultFields,
  errorFaultFields,
  repetitionFields,
  transportFaults,
} from "../faults.ts";
import { requestFields } from "../request-log.ts";

/** The operations of ElevenLabs's API, as faults and recorded requests name them; about phone numbers unless the name says otherwise. */
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
  "register-call",
]);
export type Operation = z.infer<typeof operationSchema>;

/** A scripted fault: which requests it strikes, how often and how likely. */
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

/** A scripted fault with its id and its number of strikes. */
export const activeFaultSchema = scriptedFaultSchema.extend(activeFaultFields);

/** One recorded request to the simulated ElevenLabs. */
export const recordedRequestSchema = z.object({
  ...requestFields,
  /** The members of its JSON body, with Twilio's secrets masked. */
  body: z.record(z.string(), z.unknown()),
  operation: operationSchema.nullable(),
});
export type RecordedRequest = z.infer<typeof recordedRequestSchema>;
