import { randomUUID } from "node:crypto";
import { z } from "zod";

/** A header's value: in the clear, or a stored secret, of which ElevenLabs tells nothing but its id. */
const headerValueSchema = z.union([
  z.string(),
  z.strictObject({ secretId: z.string(), value: z.string() }),
]);
export type HeaderValue = z.infer<typeof headerValueSchema>;

/** Asked while a call rings; static headers are all that it can be known by. */
const conversationInitSchema = z.strictObject({
  url: z.string(),
  headers: z.record(z.string(), headerValueSchema),
});
export type ConversationInit = z.infer<typeof conversationInitSchema>;

/** Told when a call is over, signed with the secret. */
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

/** Whom the owner of a workspace has told ElevenLabs to ask and to tell, or that of an agent, where null leaves it to the workspace. */
export const webhooksSchema = z.strictObject({
  conversationInit: conversationInitSchema.nullable().default(null),
  postCall: postCallSchema.nullable().default(null),
});
export type Webhooks = z.output<typeof webhooksSchema>;
export type WebhooksInput = z.input<typeof webhooksSchema>;

interface WithWebhooks {
  webhooks: Webhooks;
}

/** The workspace's settings of its webhooks. They are those of the start until somebody changes them, and not kept across a restart. */
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

  /** Those of the start again. */
  reset(): void {
    this.#current = this.#first;
  }

  /** Those that count for an agent: its own before the workspace's. */
  of(agent: WithWebhooks | null): Webhooks {
    const { conversationInit, postCall } = this.#current;
    return {
      conversationInit: agent?.webhooks.conversationInit ?? conversationInit,
      postCall: agent?.webhooks.postCall ?? postCall,
    };
  }

  /** Every webhook that is told of finished calls, by the workspace or one of these agents. */
  listPostCall(agents: readonly WithWebhooks[]): PostCall[] {
    const chosen = [this.#current, ...agents.map(({ webhooks }) => webhooks)];
    const webhooks = chosen.flatMap(({ postCall }) => postCall ?? []);
    return [...new Map(webhooks.map((one) => [one.webhookId, one])).values()];
  }
}
