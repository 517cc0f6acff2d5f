import type { Agent } from "./schemas.ts";
import {
  type PostCall,
  type Webhooks,
  type WebhooksOrder,
  webhooksSchema,
} from "./webhooks.ts";

/** The workspace's settings of its webhooks. They are those of the start until somebody changes them, and not kept across a restart. */
export class WebhookSettings {
  readonly #first: Webhooks;
  #current: Webhooks;

  constructor(first: WebhooksOrder) {
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
  of(agent: Agent | null): Webhooks {
    const { conversationInit, postCall } = this.#current;
    return {
      conversationInit: agent?.webhooks.conversationInit ?? conversationInit,
      postCall: agent?.webhooks.postCall ?? postCall,
    };
  }

  /** Every webhook that is told of finished calls, by the workspace or one of these agents. */
  listPostCall(agents: readonly Agent[]): PostCall[] {
    const chosen = [this.#current, ...agents.map(({ webhooks }) => webhooks)];
    const webhooks = chosen.flatMap(({ postCall }) => postCall ?? []);
    return [...new Map(webhooks.map((one) => [one.webhookId, one])).values()];
  }
}
