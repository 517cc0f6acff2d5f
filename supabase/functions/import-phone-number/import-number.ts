import { ensureImported } from "../_shared/activation/elevenlabs-import.ts";
import {
  type ElevenLabsAccess,
  VERIFICATION_MILLISECONDS,
} from "../_shared/activation/elevenlabs-access.ts";
import { verifyAndActivate } from "../_shared/activation/verify-activation.ts";
import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import { ApiError } from "../_shared/http/api-error.ts";
import { failAttempt } from "./fail-attempt.ts";
import type {
  ImportingDeps,
  ImportOutcome,
  LeasedImport,
} from "./import-attempt-book.ts";

/**
 * Makes one attempt to import a number: look for its import at ElevenLabs; import it with its agent, if there is none;
 * check it; activate the number. Each step may be repeated, except for the import: while ElevenLabs may have made one
 * that its list does not show, the database keeps every other one away.
 */
export async function importNumber(
  leased: LeasedImport,
  deps: ImportingDeps,
): Promise<ImportOutcome> {
  const { book, openFor, settings, logger } = deps;
  const { phoneNumber, organizationName } = leased;
  let elevenLabsPhoneId: string | null;
  try {
    elevenLabsPhoneId = await ensureImported(
      openUntil(leased.endsAt, deps),
      { phone_number: phoneNumber, organization_name: organizationName },
      settings,
    );
  } catch (error) {
    return await failAttempt(leased, { error, nothingImported: true }, deps);
  }
  if (elevenLabsPhoneId === null) {
    const error = new ApiError(
      "IMPORT_NOT_SETTLED",
      "ElevenLabs gave no answer to the import, and its list does not show one",
    );
    return await failAttempt(leased, { error, nothingImported: false }, deps);
  }

  try {
    const { number } = await verifyAndActivate(
      book.activationOf(leased),
      { phone_number: phoneNumber },
      {
        elevenLabsPhoneId,
        imported: await openFor(VERIFICATION_MILLISECONDS)
          .findById(elevenLabsPhoneId),
        agentId: settings.agentId,
      },
    );
    const { status } = number;
    if (number.elevenlabs_phone_id !== elevenLabsPhoneId) {
      const message = "An import came too late, its number is not activated";
      logger.warn(message, { phoneNumber, elevenLabsPhoneId, status });
      return "overtaken";
    }
    logger.info("Phone number imported", { phoneNumber, elevenLabsPhoneId });
    return "active";
  } catch (error) {
    return await failAttempt(leased, { error, nothingImported: false }, deps);
  }
}

/**
 * ElevenLabs, without imports after our time is over: a function that was frozen meanwhile must not make an import
 * beside that of the function which took over.
 */
function openUntil(
  endsAt: Date,
  { openFor, now }: ImportingDeps,
): ElevenLabsAccess["openFor"] {
  return (milliseconds) => {
    const elevenLabs = openFor(milliseconds);
    return {
      findById: (id) => elevenLabs.findById(id),
      findByPhoneNumber: (phoneNumber) =>
        elevenLabs.findByPhoneNumber(phoneNumber),
      assignAgent: (id, agentId) => elevenLabs.assignAgent(id, agentId),
      importNumber: (number) =>
        now() < endsAt
          ? elevenLabs.importNumber(number)
          : Promise.reject(new ElevenLabsError("timed-out")),
    };
  };
}
