import { randomInt } from "node:crypto";
import { z } from "zod";
import { webhooksSchema } from "./webhooks.ts";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** An id in the observed form: a prefix, "_" and 28 lower-case letters and digits. ElevenLabs documents no form. */
export function makeId(prefix: "agent" | "conv" | "phnum"): string {
  const signs = Array.from(
    { length: 28 },
    () => alphabet[randomInt(alphabet.length)],
  );
  return `${prefix}_${signs.join("")}`;
}

/** Numbers the entries of a workspace, from 1: lists have this order, and cursors point into it. */
const position = z.int().min(1);

/** What Twilio's streams carry. */
export const TELEPHONE_AUDIO = "ulaw_8000";

/**
 * Some of ElevenLabs's formats (AsrInputFormat and TtsOutputFormat of its SDK). A new agent there has pcm_16000; here one
 * is ready for the telephone.
 */
const audioFormat = z.enum([TELEPHONE_AUDIO, "pcm_8000", "pcm_16000"])
  .default(TELEPHONE_AUDIO);
const audioFormats = { inputFormat: audioFormat, outputFormat: audioFormat };

/** An agent, with the fields that matter to a phone call. */
export const agentSchema = z.object({
  agentId: z.string(),
  position,
  createdAt: z.iso.datetime(),
  name: z.string(),
  firstMessage: z.string(),
  /** Whether the workspace's webhook is asked when a call comes in. */
  asksWebhook: z.boolean(),
  /** Whether the webhook's answer may replace the first message. */
  allowsFirstMessage: z.boolean(),
  /** The agent's own webhooks, in place of the workspace's. */
  webhooks: webhooksSchema.prefault({}),
  ...audioFormats,
});
export type Agent = z.infer<typeof agentSchema>;

/** An agent to add: by default it allows everything. */
export const agentInputSchema = z.strictObject({
  agentId: z.string().default(() => makeId("agent")),
  name: z.string().default("Agent"),
  firstMessage: z.string().default(""),
  asksWebhook: z.boolean().default(true),
  allowsFirstMessage: z.boolean().default(true),
  webhooks: webhooksSchema.prefault({}),
  ...audioFormats,
});
export type AgentInput = z.input<typeof agentInputSchema>;

/** An imported number. The same number may be imported more than once. */
export const importedNumberSchema = z.object({
  phoneNumberId: z.string(),
  position,
  phoneNumber: z.string(),
  label: z.string(),
  agentId: z.string().nullable(),
  /** Whether ElevenLabs may place calls from this number at Twilio. */
  hasTwilioCredentials: z.boolean().default(true),
});
export type ImportedNumber = z.infer<typeof importedNumberSchema>;

/** A number to add; an id of another number moves to this one. */
export const numberInputSchema = z.strictObject({
  phoneNumberId: z.string().default(() => makeId("phnum")),
  phoneNumber: z.string(),
  label: z.string().default(""),
  agentId: z.string().nullable().default(null),
  hasTwilioCredentials: z.boolean().default(true),
});
export type NumberInput = z.input<typeof numberInputSchema>;

/** The variables of a conversation. */
export const dynamicVariablesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);

export type DynamicVariables = z.infer<typeof dynamicVariablesSchema>;

/** A call to or from an imported number, or one that was registered. */
export const callSchema = z.object({
  conversationId: z.string(),
  /** Twilio's id of the call. */
  callSid: z.string(),
  placedAt: z.iso.datetime(),
  direction: z.enum(["inbound", "outbound"]),
  agentId: z.string(),
  /** Null for a registered call. */
  phoneNumberId: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  dynamicVariables: dynamicVariablesSchema,
  /** The agent's first sentence. */
  greeting: z.string(),
});
export type Call = z.infer<typeof callSchema>;

/** Everything a workspace keeps across restarts, the oldest entries first. */
export const snapshotSchema = z.object({
  /** How many agents and numbers were ever added. */
  position: z.int().min(0),
  agents: z.array(agentSchema),
  numbers: z.array(importedNumberSchema),
  calls: z.array(callSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;
