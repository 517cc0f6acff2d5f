import { randomBytes } from "node:crypto";
import { z } from "zod";

const phoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** A message that the account sent or received; a sent message does not change. */
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
  /** The number of pictures and other media: a message with one is an MMS. */
  media: z.int().min(0),
  sentAt: z.iso.datetime(),
});
export type Message = z.infer<typeof messageSchema>;

/** A message to add: by default short, and sent without a failure. */
export const messageInputSchema = messageSchema.omit({ sid: true }).extend({
  status: messageSchema.shape.status.optional(),
  segments: messageSchema.shape.segments.default(1),
  media: messageSchema.shape.media.default(0),
  sentAt: messageSchema.shape.sentAt.optional(),
});
export type MessageInput = z.input<typeof messageInputSchema>;

/** The message, by default sent now. */
export function fillMessage(
  { status, sentAt, ...message }: z.output<typeof messageInputSchema>,
): Message {
  const prefix = message.media > 0 ? "MM" : "SM";
  return {
    ...message,
    sid: prefix + randomBytes(16).toString("hex"),
    status: status ??
      (message.direction === "inbound" ? "received" : "delivered"),
    sentAt: sentAt ?? new Date().toISOString(),
  };
}

/** Whether Twilio bills the message as SMS: failed ones are free (https://support.twilio.com/hc/en-us/articles/223181728). */
export function isBilledSms({ status, media }: Message): boolean {
  return media === 0 && status !== "failed" && status !== "canceled";
}
