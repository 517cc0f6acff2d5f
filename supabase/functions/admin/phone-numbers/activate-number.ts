import { ApiError } from "../../_shared/http/api-error.ts";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { activatePhoneNumber } from "./activate-phone-number.ts";
import type { ElevenLabsAccess } from "../admin-deps.ts";
import { findImport } from "./find-import.ts";
import { prepareActivation } from "./prepare-activation.ts";
import {
  type ActivatedNumber,
  verifyAndActivate,
} from "./verify-and-activate.ts";

/** An admin waits for the answer. */
export const VERIFICATION_MILLISECONDS = 5_000;

/** What an admin wants activated. */
export interface WantedActivation {
  /** E.164. */
  readonly phoneNumber: string;
  /** Undefined: the one that ElevenLabs has. */
  readonly elevenLabsPhoneId?: string | undefined;
  readonly skipVerification?: boolean;
  /** Whether the id takes the place of another one that the number has. */
  readonly replace?: boolean;
}

/**
 * Activates a number with a given id, or with the one that ElevenLabs has for it. The id is verified where ElevenLabs can
 * be asked, unless the admin says not to. The same call again answers the same, and asks nobody.
 *
 * @throws {ApiError} what the database refuses, before ElevenLabs is asked; a check that failed; what ElevenLabs' failures
 * become. Nothing has changed then.
 */
export async function activateNumber(
  client: CallerClient,
  access: ElevenLabsAccess | null,
  { phoneNumber, elevenLabsPhoneId, skipVerification, replace = false }:
    WantedActivation,
): Promise<ActivatedNumber> {
  if (
    elevenLabsPhoneId !== undefined && (skipVerification || access === null)
  ) {
    const verification = skipVerification ? "skipped" : "unverified";
    const activation = {
      phoneNumber,
      elevenLabsPhoneId,
      verification,
      replace,
    } as const;
    const number = await activatePhoneNumber(client, activation);
    return { number, checks: [] };
  }

  const number = await prepareActivation(
    client,
    phoneNumber,
    elevenLabsPhoneId,
    replace,
  );
  const id = elevenLabsPhoneId ?? number.elevenlabs_phone_id;
  const isSettled = access === null ||
    number.elevenlabs_verification === "verified";
  // Only with another id, or without one, is there something left to do.
  if (
    number.status !== "pending_import" && isSettled &&
    id === number.elevenlabs_phone_id
  ) return { number, checks: [] };
  if (access === null) throw notConfigured(phoneNumber);

  const elevenLabs = access.openFor(VERIFICATION_MILLISECONDS);
  const { agentId } = access;
  if (id !== null) {
    const imported = await elevenLabs.findById(id);
    const candidate = { elevenLabsPhoneId: id, imported, agentId, replace };
    return await verifyAndActivate(client, number, candidate);
  }
  const imported = await findImport(elevenLabs, phoneNumber);
  if (imported === null) throw notImported(phoneNumber);
  const candidate = { elevenLabsPhoneId: imported.id, imported, agentId };
  return await verifyAndActivate(client, number, candidate);
}

function notConfigured(phoneNumber: string): ApiError {
  return new ApiError(
    "ELEVENLABS_NOT_CONFIGURED",
    `Cannot look "${phoneNumber}" up at ElevenLabs without an API key: send {"elevenLabsPhoneId": "<the id>"}, or set the variable "ELEVENLABS_API_KEY"`,
  );
}

function notImported(phoneNumber: string): ApiError {
  return new ApiError(
    "NOT_IMPORTED",
    `Cannot activate "${phoneNumber}": ElevenLabs does not have it yet, import it from Twilio in the ElevenLabs dashboard, assign the agent, and call this again`,
  );
}
