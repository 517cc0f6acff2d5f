import { z } from "zod";

/** Whether a fault strikes before the request took effect, or after it. */
const when = z.enum(["before", "after"]).default("before");
const failure = z.int().min(400).max(599);

/** The fields that the fault "error" has for every vendor; code and message are the vendor's own. */
export const errorFaultFields = {
  kind: z.literal("error"),
  when,
  status: failure,
  /** Sent as a Retry-After header. */
  retryAfterSeconds: z.int().min(0).optional(),
};

/** The ways in which the way to a vendor goes wrong, whoever the vendor is. */
export const transportFaults = [
  /** The connection is cut without an answer. */
  z.strictObject({ kind: z.literal("reset"), when }),
  /** No answer until the client gives up or the simulator stops. */
  z.strictObject({ kind: z.literal("timeout"), when }),
  /** An error page of a gateway instead of JSON. */
  z.strictObject({ kind: z.literal("html"), when, status: failure }),
  /** The same in plain text. */
  z.strictObject({ kind: z.literal("text"), when, status: failure }),
  /** The right answer, late. */
  z.strictObject({
    kind: z.literal("slow"),
    when,
    milliseconds: z.int().min(0),
  }),
] as const;
export type TransportFault = z.infer<(typeof transportFaults)[number]>;

/** How often a scripted fault strikes. */
export const repetitionFields = {
  /** How often it strikes before it is used up; null is until it is removed. */
  times: z.int().min(1).nullable().default(1),
  /** The chance that it strikes a request it fits; the dice follow the seed. */
  probability: z.number().min(0).max(1).default(1),
};

/** The fields that the simulator adds to a scripted fault. */
export const activeFaultFields = { id: z.string(), struck: z.int() };
