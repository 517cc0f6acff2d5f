import { type Check, fail, warn } from "./check.ts";
import { ElevenLabsError } from "../../_shared/elevenlabs/elevenlabs-error.ts";

/** What it means that ElevenLabs did not answer with what was asked for; what is not its failure is thrown again. */
export function judgeElevenLabsFailure(name: string, error: unknown): Check {
  if (!(error instanceof ElevenLabsError)) throw error;
  const advice = error.kind === "key-refused"
    ? "Set ELEVENLABS_API_KEY to a key of the workspace that may read and write ElevenAgents"
    : "Look at https://status.elevenlabs.io and, where it is set, at ELEVENLABS_API_BASE_URL";
  return fail(name, error.message, advice);
}

/** The same for what calls do not need the key for: a key that may not read it is only a reason to look oneself. */
export function judgeUnreadable(name: string, error: unknown): Check {
  if (!(error instanceof ElevenLabsError) || error.kind !== "key-refused") {
    return judgeElevenLabsFailure(name, error);
  }
  const said = error.said === null ? "" : ` (it says: ${error.said})`;
  return warn(
    name,
    `Not looked at: ElevenLabs does not let the key read the webhooks${said}`,
    "Let the key read the workspace's settings and webhooks, or compare them with supabase/functions/elevenlabs/README.md yourself",
  );
}
