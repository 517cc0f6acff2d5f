import { z } from "zod";
import { normalizePhoneNumber } from "./normalize-phone-number.ts";
import { otherParty } from "./other-party.ts";

const text = z.union([z.string(), z.number().transform(String)])
  .optional().catch(undefined);

const schema = z.object({ called_number: text, caller_id: text })
  .catch({ called_number: undefined, caller_id: undefined });

/** The two ends of a call that rings, in E.164; null for what is withheld or makes no sense. */
export interface RingingCall {
  readonly calledNumber: string | null;
  readonly callerNumber: string | null;
}

/**
 * Reads what ElevenLabs asks with, as far as it can be read: a caller is waiting, so that nothing is refused.
 * https://elevenlabs.io/docs/eleven-agents/customization/personalization/twilio-personalization
 */
export function parseRingingCall(body: Uint8Array): RingingCall {
  const { called_number, caller_id } = schema.parse(parseJson(body));
  return {
    calledNumber: normalizePhoneNumber(called_number ?? ""),
    callerNumber: otherParty(caller_id),
  };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
