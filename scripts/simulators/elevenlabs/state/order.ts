import { z } from "zod";
import { makeId } from "./make-id.ts";
import { webhooksSchema } from "./webhooks.ts";

/** An agent as it is ordered: it allows everything unless told. */
export const agentOrderSchema = z.strictObject({
  agentId: z.string().default(() => makeId("agent")),
  name: z.string().default("Agent"),
  firstMessage: z.string().default(""),
  asksWebhook: z.boolean().default(true),
  allowsFirstMessage: z.boolean().default(true),
  webhooks: webhooksSchema.prefault({}),
});
export type AgentOrder = z.input<typeof agentOrderSchema>;

/** A number as it is ordered; an id that another number has goes over to this one. */
export const numberOrderSchema = z.strictObject({
  phoneNumberId: z.string().default(() => makeId("phnum")),
  phoneNumber: z.string(),
  label: z.string().default(""),
  /** Null is none. */
  agentId: z.string().nullable().default(null),
  hasTwilioCredentials: z.boolean().default(true),
});
export type NumberOrder = z.input<typeof numberOrderSchema>;
