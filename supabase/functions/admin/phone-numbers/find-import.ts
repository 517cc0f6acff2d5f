import { ApiError } from "../../_shared/http/api-error.ts";
import type { ElevenLabs } from "../../_shared/elevenlabs/elevenlabs.ts";
import type { ImportedNumber } from "../../_shared/elevenlabs/imports.ts";

/**
 * Looks for the one import of a number; null when it was not imported.
 *
 * @throws {ApiError} 409 `AMBIGUOUS_IMPORT` when it was imported more than once; what ElevenLabs' failures become
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
