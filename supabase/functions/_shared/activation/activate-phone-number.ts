import { z } from "zod";
import { ApiError } from "../http/api-error.ts";
import type {
  ActivatedNumber,
  ActivationBook,
  NumberToActivate,
} from "./activation-book.ts";
import {
  type ElevenLabsAccess,
  VERIFICATION_MILLISECONDS,
} from "./elevenlabs-access.ts";
import { findImport } from "./elevenlabs-import.ts";
import { verifyAndActivate } from "./verify-activation.ts";

/** An id as an admin pastes it. */
export const pastedElevenLabsPhoneId: z.ZodString = z.string().trim().regex(
  /^[!-~]{1,128}$/,
  { error: "must be the id that ElevenLabs shows, without blanks" },
);

/** How to activate a number. */
interface WantedActivation {
  /** Undefined: the id that ElevenLabs has for the number. */
  readonly elevenLabsPhoneId?: string | undefined;
  readonly skipVerification?: boolean;
}

/**
 * Activates a number with a given id, or with the id that ElevenLabs has for it. With an API key the id is verified,
 * unless the admin skips that. A repeated call gets the same answer without a request to ElevenLabs.
 *
 * @throws {ApiError} the database's refusal, before ElevenLabs is asked; a failed check; ElevenLabs' failure. Nothing
 * has changed then.
 */
export async function activatePhoneNumber<Row extends NumberToActivate>(
  book: ActivationBook<Row>,
  access: ElevenLabsAccess | null,
  { elevenLabsPhoneId, skipVerification }: WantedActivation = {},
): Promise<ActivatedNumber<Row>> {
  if (
    elevenLabsPhoneId !== undefined && (skipVerification || access === null)
  ) {
    const verification = skipVerification ? "skipped" : "unverified";
    const number = await book.record({ elevenLabsPhoneId, verification });
    return { number, checks: [] };
  }

  const number = await book.prepare(elevenLabsPhoneId);
  const knownId = elevenLabsPhoneId ?? number.elevenlabs_phone_id;
  const isSettled = access === null ||
    number.elevenlabs_verification === "verified";
  // An active number needs work only without an id, or with another one.
  if (
    number.status !== "pending_import" && isSettled &&
    knownId === number.elevenlabs_phone_id
  ) return { number, checks: [] };
  if (access === null) throw notConfigured(number.phone_number);

  const elevenLabs = access.openFor(VERIFICATION_MILLISECONDS);
  const imported = knownId === null
    ? await findImport(elevenLabs, number.phone_number)
    : await elevenLabs.findById(knownId);
  const id = knownId ?? imported?.id;
  if (id === undefined) throw notImported(number.phone_number);
  return await verifyAndActivate(book, number, {
    elevenLabsPhoneId: id,
    imported,
    agentId: access.agentId,
  });
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
