import { type Check, fail } from "./check.ts";
import type { ConversationInitWebhook } from "../../_shared/elevenlabs/webhook-settings.ts";
import type { Chosen } from "./find-webhooks.ts";
import { judgeProblems, type Problem } from "./problem.ts";
import { findAddressProblems, placeOf } from "./webhook-target.ts";

const HEADER = "x-webhook-secret";

/**
 * Whether ElevenLabs asks us who is called, and says who is asking.
 *
 * @param addresses where the function is asked, the preferred one first
 * @param secret what the function expects in the header
 */
export function judgeConversationInit(
  name: string,
  chosen: Chosen<ConversationInitWebhook> | null,
  { addresses, secret }: {
    readonly addresses: readonly [string, ...string[]];
    readonly secret: string;
  },
): Check {
  if (chosen === null) {
    return fail(
      name,
      "ElevenLabs asks nobody who is called: there is no webhook for the conversation initiation data",
      `${placeOf("workspace")}, set it to "${
        addresses[0]
      }", with the header ${HEADER} and as its value ELEVENLABS_WEBHOOK_SECRET`,
    );
  }
  const { webhook: { url, headers }, by } = chosen;
  const place = placeOf(by);
  const given = headers.get(HEADER);
  const whose = by === "agent" ? "the agent's own webhook" : "the webhook";
  return judgeProblems(
    name,
    [
      ...findAddressProblems(url, { addresses, act: "asks", place }),
      ...findHeaderProblems(given, secret, place),
    ],
    given === null
      ? `ElevenLabs asks us who is called, by ${whose}; its ${HEADER} is a stored secret, so only its presence was checked`
      : `ElevenLabs asks us who is called, by ${whose}, with the right secret`,
  );
}

function findHeaderProblems(
  given: string | null | undefined,
  secret: string,
  place: string,
): readonly Problem[] {
  if (given === null || given?.trim() === secret) return [];
  return [{
    isFatal: true,
    what: given === undefined
      ? `The webhook sends no header ${HEADER}, and is refused`
      : `The webhook's header ${HEADER} is not ELEVENLABS_WEBHOOK_SECRET, and it is refused`,
    advice:
      `${place}, give the header ${HEADER} the value of ELEVENLABS_WEBHOOK_SECRET`,
  }];
}
