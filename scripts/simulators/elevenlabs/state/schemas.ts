import { randomInt } from "node:crypto";
import { z } from "zod";
import { webhooksSchema } from "./webhooks.ts";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** An id in the form that was observed: a prefix, "_" and 28 lower-case letters and digits. ElevenLabs documents no form. */
export function makeId(prefix: "agent" | "conv" | "phnum"): string {
  const signs = Array.from(
    { length: 28 },
    () => alphabet[randomInt(alphabet.length)],
  );
  return `${prefix}_${signs.join("")}`;
}

/** Counts what was made in a workspace, from 1: lists are in this order, and cursors stand on it. */
const position = z.int().min(1);

/** An agent, as far as it matters to a phone call. */
export const agentSchema = z.object({
  agentId: z.string(),
  position,
  createdAt: z.iso.datetime(),
  name: z.string(),
  firstMessage: z.string(),
  /** Whether the workspace's webhook is asked when a call comes in. */
  asksWebhook: z.boolean(),
  /** Whether what the webhook answers may replace the first message. */
  allowsFirstMessage: z.boolean(),
  /** Its own in place of the workspace's. */
  webhooks: webhooksSchema.prefault({}),
});
export type Agent = z.infer<typeof agentSchema>;

/** An agent as it is added: it allows everything unless told. */
export const agentInputSchema = z.strictObject({
  agentId: z.string().default(() => makeId("agent")),
  name: z.string().default("Agent"),
  firstMessage: z.string().default(""),
  asksWebhook: z.boolean().default(true),
  allowsFirstMessage: z.boolean().default(true),
  webhooks: webhooksSchema.prefault({}),
});
export type AgentInput = z.input<typeof agentInputSchema>;

/** An imported number. The same number may be imported more than once. */
export const importedNumberSchema = z.object({
  phoneNumberId: z.string(),
  position,
  phoneNumber: z.string(),
  label: z.string(),
  agentId: z.string().nullable(),
  /** Whether ElevenLabs may place calls from it at Twilio. */
  hasTwilioCredentials: z.boolean().default(true),
});
export type ImportedNumber = z.infer<typeof importedNumberSchema>;

/** A number as it is added; an id that another number has goes over to this one. */
export const numberInputSchema = z.strictObject({
  phoneNumberId: z.string().default(() => makeId("phnum")),
  phoneNumber: z.string(),
  label: z.string().default(""),
  /** Null is none. */
  agentId: z.string().nullable().default(null),
  hasTwilioCredentials: z.boolean().default(true),
});
export type NumberInput = z.input<typeof numberInputSchema>;

/** The variables that an agent gets for a conversation. */
export const dynamicVariablesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);

export type DynamicVariables = z.infer<typeof dynamicVariablesSchema>;

/** A call at an imported number, or from it. */
export const callSchema = z.object({
  conversationId: z.string(),
  /** Twilio's id of the call. */
  callSid: z.string(),
  placedAt: z.iso.datetime(),
  direction: z.enum(["inbound", "outbound"]),
  agentId: z.string(),
  phoneNumberId: z.string(),
  from: z.string(),
  to: z.string(),
  dynamicVariables: dynamicVariablesSchema,
  /** The first sentence of the agent. */
  greeting: z.string(),
});
export type Call = z.infer<typeof callSchema>;

/** All that a workspace keeps across restarts; everything the oldest first. */
export const snapshotSchema = z.object({
  /** How many agents and numbers were ever made. */
  position: z.int().min(0),
  agents: z.array(agentSchema),
  numbers: z.array(importedNumberSchema),
  calls: z.array(callSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;
