import { z } from "zod";
import {
  activeFaultFields,
  errorFaultFields,
  repetitionFields,
  transportFaults,
} from "../faults.ts";
import { requestFields } from "../request-log.ts";

/** The operations of Twilio's API, as faults and recorded requests name them. */
export const operationSchema = z.enum([
  "search",
  "purchase",
  "list",
  "fetch",
  "update",
  "release",
  "price",
  "balance",
  "usage",
  "messages",
]);
export type Operation = z.infer<typeof operationSchema>;

/** The ways in which a request can go wrong. */
const faultSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...errorFaultFields, code: z.int(), message: z.string() }),
  ...transportFaults,
  /** Somebody else buys the number a moment earlier, so that the purchase gets 21422. */
  z.strictObject({ kind: z.literal("taken") }),
]);
export type Fault = z.infer<typeof faultSchema>;

/** A fault as it is scripted: where it strikes, how often and how likely. */
export const scriptedFaultSchema = z.strictObject({
  operation: z.enum([...operationSchema.options, "any"]),
  fault: faultSchema,
  ...repetitionFields,
  /** Only requests about this number, area code or friendly name. */
  match: z.strictObject({
    phoneNumber: z.string().optional(),
    areaCode: z.string().optional(),
    friendlyName: z.string().optional(),
  }).default({}),
}).refine(
  ({ operation, fault }) => fault.kind !== "taken" || operation === "purchase",
  'Fault "taken" strikes operation "purchase" only',
);
export type ScriptedFault = z.infer<typeof scriptedFaultSchema>;

/** A scripted fault with its id and how often it struck. */
export const activeFaultSchema = scriptedFaultSchema.safeExtend(
  activeFaultFields,
);

/** One request as it reached the simulated Twilio. */
export const recordedRequestSchema = z.object({
  ...requestFields,
  form: z.record(z.string(), z.string()),
  operation: operationSchema.nullable(),
});
export type RecordedRequest = z.infer<typeof recordedRequestSchema>;
