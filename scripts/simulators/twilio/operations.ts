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
  "call",
]);
export type Operation = z.infer<typeof operationSchema>;

/** The faults of requests. */
const faultSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...errorFaultFields, code: z.int(), message: z.string() }),
  ...transportFaults,
  /** Another customer buys the number a moment earlier, so that the purchase gets 21422. */
  z.strictObject({ kind: z.literal("taken") }),
  /** The correct answer, with null for every member that Twilio may leave empty. */
  z.strictObject({ kind: z.literal("nulls") }),
]);
export type Fault = z.infer<typeof faultSchema>;

/** A scripted fault: which requests it strikes, how often and how likely. */
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

/** A scripted fault with its id and its number of strikes. */
export const activeFaultSchema = scriptedFaultSchema.safeExtend(
  activeFaultFields,
);

/** One recorded request to the simulated Twilio. */
export const recordedRequestSchema = z.object({
  ...requestFields,
  form: z.record(z.string(), z.string()),
  operation: operationSchema.nullable(),
});
export type RecordedRequest = z.infer<typeof recordedRequestSchema>;
