import { z } from "zod";
import { webhooksSchema } from "./webhooks.ts";

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

/** What an agent is told about a conversation. */
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
  /** What the agent says first. */
  greeting: z.string(),
});
export type Call = z.infer<typeof callSchema>;

/** Everything that can happen to the simulated workspace; the journal holds these, one per line. */
export const eventSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("agent-added"), agent: agentSchema }),
  /** Imported, or changed afterwards. */
  z.object({ type: z.literal("number-set"), number: importedNumberSchema }),
  z.object({ type: z.literal("number-deleted"), phoneNumberId: z.string() }),
  z.object({ type: z.literal("call-placed"), call: callSchema }),
]);
export type WorkspaceEvent = z.infer<typeof eventSchema>;
