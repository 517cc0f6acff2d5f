import { z } from "zod";

/** What a request to Twilio does, as faults and recorded requests name it. */
export const operationSchema = z.enum([
  "search",
  "purchase",
  "list",
  "fetch",
  "update",
  "release",
  "price",
  "balance",
]);
export type Operation = z.infer<typeof operationSchema>;

/** Whether the fault strikes before the request took effect, or after it. */
const when = z.enum(["before", "after"]).default("before");
const failure = z.int().min(400).max(599);

const errorFault = z.strictObject({
  kind: z.literal("error"),
  when,
  status: failure,
  code: z.int(),
  message: z.string(),
  /** Sent as a Retry-After header. */
  retryAfterSeconds: z.int().min(0).optional(),
});

/** The ways in which a request can go wrong. */
export const faultSchema = z.discriminatedUnion("kind", [
  errorFault,
  /** The connection is cut without an answer. */
  z.strictObject({ kind: z.literal("reset"), when }),
  /** No answer until the client gives up or the simulator stops. */
  z.strictObject({ kind: z.literal("timeout"), when }),
  /** An error page of a gateway instead of JSON. */
  z.strictObject({ kind: z.literal("html"), when, status: failure }),
  /** The right answer, late. */
  z.strictObject({
    kind: z.literal("slow"),
    when,
    milliseconds: z.int().min(0),
  }),
  /** Somebody else buys the number a moment earlier, so that the purchase gets 21422. */
  z.strictObject({ kind: z.literal("taken") }),
]);
export type Fault = z.infer<typeof faultSchema>;

/** A fault as it is ordered: where it strikes, how often and how likely. */
export const faultOrderSchema = z.strictObject({
  operation: z.enum([...operationSchema.options, "any"]),
  fault: faultSchema,
  /** How often it strikes before it is used up; null is until it is removed. */
  times: z.int().min(1).nullable().default(1),
  /** The chance that it strikes a request it fits; the dice follow the seed. */
  probability: z.number().min(0).max(1).default(1),
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
export type FaultOrder = z.infer<typeof faultOrderSchema>;

/** An ordered fault with its id and how often it struck. */
export const activeFaultSchema = faultOrderSchema.safeExtend({
  id: z.string(),
  struck: z.int(),
});
export type ActiveFault = z.infer<typeof activeFaultSchema>;
