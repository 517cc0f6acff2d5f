import type { InitiationData } from "../voice/initiation-data.ts";
import {
  askElevenLabsForText,
  type ElevenLabsConnection,
} from "./ask-elevenlabs.ts";
import { ElevenLabsError } from "./elevenlabs-error.ts";

/** A call that Twilio asks us about, and an agent shall speak in. */
export interface CallToRegister {
  readonly agentId: string;
  /** Who calls: E.164, or the word for a withheld number. */
  readonly from: string;
  /** Who is called, in E.164. */
  readonly to: string;
  readonly direction: "inbound" | "outbound";
  readonly initiationData: InitiationData;
}

/** A call that ElevenLabs expects. */
export interface RegisteredCall {
  /** Connects the call to the agent. It holds what lets Twilio in: it is for Twilio alone, and for no log. */
  readonly twiml: string;
  /** The conversation's id; null where the TwiML does not tell it. */
  readonly conversationId: string | null;
}

/** Longer than any TwiML that connects a call: Twilio itself takes no more (https://www.twilio.com/docs/api/errors/11750). */
const MOST_CHARACTERS = 64_000;

/**
 * Registers a call at ElevenLabs, once: there are no idempotency keys, and a second request would be a second
 * conversation. The answer is TwiML, whatever its content type says. The agent must speak μ-law with 8000 Hz.
 * https://elevenlabs.io/docs/agents-platform/phone-numbers/twilio-integration/register-call
 *
 * @throws {ElevenLabsError} for everything but TwiML
 */
export async function registerCall(
  connection: ElevenLabsConnection,
  { agentId, from, to, direction, initiationData }: CallToRegister,
): Promise<RegisteredCall> {
  const text = await askElevenLabsForText(connection, {
    method: "POST",
    path: "/v1/convai/twilio/register-call",
    body: {
      agent_id: agentId,
      from_number: from,
      to_number: to,
      direction,
      conversation_initiation_client_data: initiationData,
    },
  });
  const twiml = text.trim();
  if (
    twiml.length > MOST_CHARACTERS ||
    !/^(?:<\?xml[^>]*>\s*)?<Response[\s/>]/.test(twiml)
  ) throw new ElevenLabsError("unavailable", "its answer is no TwiML");
  return { twiml, conversationId: readConversationId(twiml) };
}

/** ElevenLabs does not document the TwiML: where it has no such parameter, the report of the call tells the id. */
function readConversationId(twiml: string): string | null {
  const [, id = null] =
    /<Parameter\s+name="conversation_id"\s+value="([!-~]{1,128}?)"/.exec(
      twiml,
    ) ?? [];
  return id;
}
