import type { WorkspaceWebhook } from "../../_shared/elevenlabs/list-webhooks.ts";
import type { PostCallChoice } from "../../_shared/elevenlabs/webhook-settings.ts";
import type { Problem } from "./problem.ts";

/** Where the webhooks themselves are made. */
export const WEBHOOKS = "In the workspace's list of webhooks";

/**
 * What keeps a webhook from telling of finished calls, wherever it leads.
 *
 * @param place where it was chosen
 */
export function findPostCallProblems(
  webhook: WorkspaceWebhook,
  choice: PostCallChoice,
  place: string,
): readonly Problem[] {
  return [
    ...findSwitches(webhook),
    ...findFormProblems(webhook, choice, place),
  ];
}

function findSwitches(
  { isDisabled, isAutoDisabled, lastFailure }: WorkspaceWebhook,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (isDisabled) {
    problems.push({
      isFatal: true,
      what: "The post-call webhook is switched off",
      advice: `${WEBHOOKS}, switch it on`,
    });
  }
  if (isAutoDisabled) {
    const last = lastFailure === null
      ? ""
      : `, the last with HTTP ${lastFailure}`;
    problems.push({
      isFatal: true,
      what:
        `ElevenLabs has switched the post-call webhook off after too many failures${last}`,
      advice:
        `Mend what the log of the function "elevenlabs" says (401: ELEVENLABS_POST_CALL_SECRET is not its secret). ${WEBHOOKS}, switch it on again`,
    });
  }
  return problems;
}

function findFormProblems(
  { authType }: WorkspaceWebhook,
  { events, transcriptFormat }: PostCallChoice,
  place: string,
): readonly Problem[] {
  const wanted: readonly (readonly [boolean, Problem])[] = [
    [authType === "hmac", {
      isFatal: true,
      what: `The post-call webhook is not signed by HMAC, but "${authType}"`,
      advice: `${WEBHOOKS}, make another with HMAC, and choose it`,
    }],
    [events.includes("transcript"), {
      isFatal: true,
      what: "The post-call webhook is not told of transcripts, nor of any call",
      advice: `${place}, choose transcripts`,
    }],
    [events.includes("call_initiation_failure"), {
      isFatal: false,
      what: "The post-call webhook is not told of calls that could not begin",
      advice: `${place}, choose call initiation failures as well`,
    }],
    [transcriptFormat === "json", {
      isFatal: true,
      what:
        `Transcripts come as "${transcriptFormat}", which nobody here understands`,
      advice: `${place}, choose JSON`,
    }],
  ];
  return wanted.flatMap(([holds, problem]) => holds ? [] : [problem]);
}
