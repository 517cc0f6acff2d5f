import { type Check, fail } from "./check.ts";
import type { WorkspaceWebhook } from "../../_shared/elevenlabs/list-webhooks.ts";
import type { PostCallChoice } from "../../_shared/elevenlabs/webhook-settings.ts";
import type { Chosen } from "./find-webhooks.ts";
import { findPostCallProblems, WEBHOOKS } from "./post-call-problems.ts";
import { judgeProblems } from "./problem.ts";
import { findAddressProblems, placeOf } from "./webhook-target.ts";

/**
 * Whether ElevenLabs tells us of finished calls. Whether it signs with our secret is nowhere to be read.
 *
 * @param webhooks those of the workspace
 * @param addresses where the function is told, the preferred one first
 */
export function judgePostCall(
  name: string,
  chosen: Chosen<PostCallChoice> | null,
  { webhooks, addresses }: {
    readonly webhooks: readonly WorkspaceWebhook[];
    readonly addresses: readonly [string, ...string[]];
  },
): Check {
  const place = placeOf(chosen?.by ?? "workspace");
  const choice = chosen?.webhook;
  const webhook = webhooks.find(({ id }) => id === choice?.webhookId);
  if (choice === undefined || webhook === undefined) {
    return fail(
      name,
      choice === undefined
        ? "ElevenLabs tells nobody of finished calls: no post-call webhook is chosen"
        : `ElevenLabs tells nobody of finished calls: it has no webhook "${choice.webhookId}"`,
      `${place}, choose a post-call webhook with the URL "${
        addresses[0]
      }", and set ELEVENLABS_POST_CALL_SECRET to its secret`,
    );
  }
  const target = {
    addresses,
    act: "tells of finished calls",
    place: WEBHOOKS,
  };
  return judgeProblems(
    name,
    [
      ...findAddressProblems(webhook.url, target),
      ...findPostCallProblems(webhook, choice, place),
    ],
    "ElevenLabs tells us of finished calls; whether it signs with ELEVENLABS_POST_CALL_SECRET, only a call can show",
  );
}
