import { ApiError } from "../http/api-error.ts";
import type { ElevenLabs } from "../elevenlabs/elevenlabs.ts";
import {
  ElevenLabsError,
  leavesOutcomeOpen,
} from "../elevenlabs/elevenlabs-error.ts";
import type { ImportedNumber } from "../elevenlabs/imports.ts";
import type { NumberToActivate } from "./activation-book.ts";
import {
  type ElevenLabsAccess,
  VERIFICATION_MILLISECONDS,
} from "./elevenlabs-access.ts";

/** The agent and the Twilio credential of an import through the API. */
export interface ImportSettings {
  readonly agentId: string;
  readonly twilio: {
    readonly accountSid: string;
    readonly authToken: string;
  };
}

/**
 * Looks for the one import of a number; null when there is none.
 *
 * @throws {ApiError} 409 `AMBIGUOUS_IMPORT` when there is more than one; ElevenLabs' failures
 */
export async function findImport(
  elevenLabs: ElevenLabs,
  phoneNumber: string,
): Promise<ImportedNumber | null> {
  const [imported, ...others] = await elevenLabs.findByPhoneNumber(phoneNumber);
  if (imported === undefined) return null;
  if (others.length === 0) return imported;
  const elevenLabsPhoneIds = [imported, ...others].map(({ id }) => id);
  throw new ApiError(
    "AMBIGUOUS_IMPORT",
    `Cannot tell which import of "${phoneNumber}" counts, ElevenLabs has it as ${
      elevenLabsPhoneIds.map((id) => `"${id}"`).join(" and ")
    }: delete all but one there, or activate with the id of the right one`,
    { details: { elevenLabsPhoneIds } },
  );
}

/** ElevenLabs talks to Twilio meanwhile. Well below the two minutes for which the database keeps other imports away. */
const IMPORT_MILLISECONDS = 20_000;

/**
 * Imports a number with its agent, unless ElevenLabs has it already, and returns its id there. Null when the import got
 * no answer and is in no list (yet): it must not be repeated before the list may show it.
 *
 * @throws {ApiError} when nothing was imported: a refusal, a failure, or more than one existing import
 */
export async function ensureImported(
  openFor: ElevenLabsAccess["openFor"],
  number: Pick<NumberToActivate, "phone_number" | "organization_name">,
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
    const isOpen = error instanceof ElevenLabsError && leavesOutcomeOpen(error);
    if (!isOpen) throw error;
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
