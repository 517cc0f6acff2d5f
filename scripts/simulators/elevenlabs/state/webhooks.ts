import { randomUUID } from "node:crypto";
import { z } from "zod";

/** A header's value: plain text, or a stored secret, of which ElevenLabs shows only the id. */
const headerValueSchema = z.union([
  z.string(),
  z.strictObject({ secretId: z.string(), value: z.string() }),
]);
export type HeaderValue = z.infer<typeof headerValueSchema>;

/** Asked while a call rings; only static headers can show that ElevenLabs asks. */
const conversationInitSchema = z.strictObject({
  url: z.string(),
  headers: z.record(z.string(), headerValueSchema),
});
export type ConversationInit = z.infer<typeof conversationInitSchema>;

/** Gets a report, signed with the secret, when a call is over. */
const postCallSchema = z.strictObject({
  webhookId: z.string().default(() => randomUUID().replaceAll("-", "")),
  createdAtUnix: z.int().default(() => Math.floor(Date.now() / 1000)),
  url: z.string(),
  secret: z.string(),
  authType: z.enum(["hmac", "oauth2", "mtls"]).default("hmac"),
  events: z.array(
    z.enum(["transcript", "audio", "call_initiation_failure"]),
  ).default(["transcript", "call_initiation_failure"]),
  transcriptFormat: z.enum(["json", "opentelemetry"]).default("json"),
  /** Switched off by hand. */
  isDisabled: z.boolean().default(false),
  /** Switched off by ElevenLabs, after too many failures. */
  isAutoDisabled: z.boolean().default(false),
  lastFailure: z.strictObject({ status: z.int(), atUnix: z.int() })
    .nullable().default(null),
});
export type PostCall = z.infer<typeof postCallSchema>;

/** The webhooks that ElevenLabs asks and reports to: those of a workspace, or of an agent, where null means the workspace's. */
export const webhooksSchema = z.strictObject({
  conversationInit: conversationInitSchema.nullable().default(null),
  postCall: postCallSchema.nullable().default(null),
});
export type Webhooks = z.output<typeof webhooksSchema>;
export type WebhooksInput = z.input<typeof webhooksSchema>;

interface WithWebhooks {
  webhooks: Webhooks;
}

/** The webhooks of a workspace: those of the start, until a control request changes them. Not kept across a restart. */
export class WebhookSettings {
  readonly #first: Webhooks;
  #current: Webhooks;

  constructor(first: WebhooksInput) {
    this.#first = webhooksSchema.parse(first);
    this.#current = this.#first;
  }

  get current(): Webhooks {
    return this.#current;
  }

  replace(webhooks: Webhooks): void {
    this.#current = webhooks;
  }

  /** Restores the webhooks of the start. */
  reset(): void {
    this.#current = this.#first;
  }

  /** The webhooks that apply to an agent: its own before the workspace's. */
  of(agent: WithWebhooks | null): Webhooks {
    const { conversationInit, postCall } = this.#current;
    return {
      conversationInit: agent?.webhooks.conversationInit ?? conversationInit,
      postCall: agent?.webhooks.postCall ?? postCall,
    };
  }

  /** Every webhook, of the workspace or of one of these agents, that gets reports of finished calls. */
  listPostCall(agents: readonly WithWebhooks[]): PostCall[] {
    const chosen = [this.#current, ...agents.map(({ webhooks }) => webhooks)];
    const webhooks = chosen.flatMap(({ postCall }) => postCall ?? []);
    return [...new Map(webhooks.map((one) => [one.webhookId, one])).values()];
  }
}
