import type { Tables } from "../../_shared/database/database.types.ts";
import type { ElevenLabs } from "../../_shared/elevenlabs/elevenlabs.ts";
import { ElevenLabsError } from "../../_shared/elevenlabs/elevenlabs-error.ts";
import { VERIFICATION_MILLISECONDS } from "./activate-number.ts";
import type { ElevenLabsAccess, ImportSettings } from "../admin-deps.ts";
import { findImport } from "./find-import.ts";

/** ElevenLabs talks to Twilio meanwhile. Well below the two minutes for which the database keeps others away. */
const IMPORT_MILLISECONDS = 20_000;

/**
 * Imports a number with its agent, unless ElevenLabs has it already, and returns its id there. Null when the import was
 * not answered and does not show (yet): it must not be repeated before it had the time to.
 *
 * @throws {ApiError} when nothing was imported: a refusal, a failure, or more than one import that exists already
 */
export async function ensureImported(
  openFor: ElevenLabsAccess["openFor"],
  number: Tables<"phone_number_records">,
  { agentId, twilio }: ImportSettings,
): Promise<string | null> {
  const elevenLabs = openFor(IMPORT_MILLISECONDS);
  const phoneNumber = number.phone_number;
  const imported = await findImport(elevenLabs, phoneNumber);
  if (imported !== null) {
    if (imported.agentId !== agentId) {
      await elevenLabs.assignAgent(imported.id, agentId);
    }
    return imported.id;
  }
  const label = number.organization_name;
  try {
    return await elevenLabs.importNumber({
      phoneNumber,
      label,
      agentId,
      twilio,
    });
  } catch (error) {
    if (!leavesOutcomeOpen(error)) throw error;
    return await lookAgain(openFor(VERIFICATION_MILLISECONDS), phoneNumber);
  }
}

async function lookAgain(
  elevenLabs: ElevenLabs,
  phoneNumber: string,
): Promise<string | null> {
  try {
    const imported = await findImport(elevenLabs, phoneNumber);
    return imported?.id ?? null;
  } catch (error) {
    if (error instanceof ElevenLabsError) return null;
    throw error;
  }
}

function leavesOutcomeOpen(error: unknown): boolean {
  return error instanceof ElevenLabsError &&
    (error.kind === "unavailable" || error.kind === "timed-out");
}
