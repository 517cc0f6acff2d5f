import { z } from "zod";
import { askElevenLabs, type ElevenLabsConnection } from "./ask-elevenlabs.ts";

/** One of the workspace's webhooks. */
export interface WorkspaceWebhook {
  readonly id: string;
  readonly url: string;
  /** How its requests are secured, such as `hmac`. */
  readonly authType: string;
  /** Switched off by somebody. */
  readonly isDisabled: boolean;
  /** Switched off by ElevenLabs, after too many failures. */
  readonly isAutoDisabled: boolean;
  /** The HTTP status of its latest failure; null without one. */
  readonly lastFailure: number | null;
}

/** From https://elevenlabs.io/docs/api-reference/webhooks/list, which has no pages. */
const listSchema = z.object({
  webhooks: z.array(
    z.object({
      webhook_id: z.string(),
      webhook_url: z.string(),
      auth_type: z.string(),
      is_disabled: z.boolean(),
      is_auto_disabled: z.boolean(),
      most_recent_failure_error_code: z.number().nullish(),
    }).transform((webhook): WorkspaceWebhook => ({
      id: webhook.webhook_id,
      url: webhook.webhook_url,
      authType: webhook.auth_type,
      isDisabled: webhook.is_disabled,
      isAutoDisabled: webhook.is_auto_disabled,
      lastFailure: webhook.most_recent_failure_error_code ?? null,
    })),
  ),
}).transform(({ webhooks }) => webhooks);

/**
 * The workspace's webhooks, which only its administrators may read.
 *
 * @throws {ElevenLabsError}
 */
export function listWebhooks(
  connection: ElevenLabsConnection,
): Promise<readonly WorkspaceWebhook[]> {
  const request = { method: "GET", path: "/v1/workspace/webhooks" } as const;
  return askElevenLabs(connection, request, listSchema);
}
