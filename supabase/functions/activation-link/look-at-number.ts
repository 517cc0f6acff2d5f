import {
  type ActivationCheck,
  checkActivation,
} from "../_shared/activation/activation-checks.ts";
import {
  type ElevenLabsAccess,
  VERIFICATION_MILLISECONDS,
} from "../_shared/activation/elevenlabs-access.ts";
import { findImport } from "../_shared/activation/elevenlabs-import.ts";
import type { NumberToActivate } from "../_shared/activation/activation-book.ts";
import { ApiError } from "../_shared/http/api-error.ts";

/** What an activation would find. */
export interface Prospect {
  /** Whether the activation needs a pasted id. */
  readonly asksForId: boolean;
  /** The id that the number has, or that ElevenLabs has for it. */
  readonly elevenLabsPhoneId: string | null;
  readonly checks: readonly ActivationCheck[];
}

/**
 * Looks what an activation of the number would find: with an API key, every check of the id that ElevenLabs has for it.
 * When ElevenLabs fails, the first check says so: the number is shown nevertheless.
 */
export async function lookAtNumber(
  number: NumberToActivate,
  access: ElevenLabsAccess | null,
): Promise<Prospect> {
  const { phone_number: phoneNumber, elevenlabs_phone_id: knownId } = number;
  if (number.status === "active") {
    return { asksForId: false, elevenLabsPhoneId: knownId, checks: [] };
  }
  if (access === null) {
    return { asksForId: true, elevenLabsPhoneId: null, checks: [] };
  }
  try {
    const elevenLabs = access.openFor(VERIFICATION_MILLISECONDS);
    const imported = await findImport(elevenLabs, phoneNumber);
    const elevenLabsPhoneId = imported?.id ?? null;
    const checks = checkActivation({
      phoneNumber,
      elevenLabsPhoneId,
      imported,
      mayKnowImported: false,
      agentId: access.agentId,
    });
    return { asksForId: false, elevenLabsPhoneId, checks };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { code, message } = error;
    return {
      asksForId: code === "AMBIGUOUS_IMPORT",
      elevenLabsPhoneId: null,
      checks: [{ check: "id_exists", passed: false, message }],
    };
  }
}
