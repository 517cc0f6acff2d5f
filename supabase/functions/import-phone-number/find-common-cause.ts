import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import type {
  Cause,
  ImportingDeps,
  LeasedImport,
} from "./import-attempt-book.ts";

/**
 * Finds out whether what ElevenLabs refused would be refused for every number. ElevenLabs documents no error codes of an
 * import: whether Twilio takes the credential, and whether ElevenLabs has the agent, say more than its words. Null when the
 * refusal is this number's own; "unknown" when Twilio or ElevenLabs does not answer.
 */
export async function findCommonCause(
  { twilioSid }: LeasedImport,
  { twilio, hasAgent, settings }: Pick<
    ImportingDeps,
    "twilio" | "hasAgent" | "settings"
  >,
): Promise<Cause | "unknown" | null> {
  const found = await twilio.find(twilioSid);
  if (!found.ok) {
    const { kind, code, message } = found.failure;
    return kind === "account-refused"
      ? {
        code,
        message:
          `Twilio refuses TWILIO_AUTH_TOKEN, which ElevenLabs is given: ${message}`,
      }
      : "unknown";
  }
  try {
    if (await hasAgent()) return null;
  } catch (error) {
    if (!(error instanceof ElevenLabsError)) throw error;
    // A key without the permission to read agents says nothing about the agent.
    return error.kind === "key-refused" ? null : "unknown";
  }
  return {
    code: "ELEVENLABS_AGENT_MISSING",
    message:
      `ElevenLabs has no agent "${settings.agentId}", which ELEVENLABS_AGENT_ID names`,
  };
}
