import { randomBytes } from "node:crypto";
import { z } from "zod";

const phoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** A message that the account sent or received; once it is sent it does not change. */
export const messageSchema = z.strictObject({
  sid: z.string(),
  from: phoneNumber,
  to: phoneNumber,
  direction: z.enum([
    "inbound",
    "outbound-api",
    "outbound-call",
    "outbound-reply",
  ]),
  status: z.enum([
    "sent",
    "delivered",
    "undelivered",
    "failed",
    "canceled",
    "received",
  ]),
  segments: z.int().min(0),
  /** Pictures and the like: with one it is an MMS. */
  media: z.int().min(0),
  sentAt: z.iso.datetime(),
});
export type Message = z.infer<typeof messageSchema>;

/** A message that there shall have been: short, and as it should be, unless the order says otherwise. */
export const messageOrderSchema = messageSchema.omit({ sid: true }).extend({
  status: messageSchema.shape.status.optional(),
  segments: messageSchema.shape.segments.default(1),
  media: messageSchema.shape.media.default(0),
  sentAt: messageSchema.shape.sentAt.optional(),
});
export type MessageOrder = z.input<typeof messageOrderSchema>;

/** The message of an order, sent now unless the order says when. */
export function fillMessageOrder(
  { status, sentAt, ...order }: z.output<typeof messageOrderSchema>,
): Message {
  const prefix = order.media > 0 ? "MM" : "SM";
  return {
    ...order,
    sid: prefix + randomBytes(16).toString("hex"),
    status: status ??
      (order.direction === "inbound" ? "received" : "delivered"),
    sentAt: sentAt ?? new Date().toISOString(),
  };
}

/** Whether it is billed as SMS: Twilio does not bill what failed (https://support.twilio.com/hc/en-us/articles/223181728). */
export function isBilledSms({ status, media }: Message): boolean {
  return media === 0 && status !== "failed" && status !== "canceled";
}
