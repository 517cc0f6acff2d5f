import { z } from "zod";
import { askElevenLabs, type ElevenLabsConnection } from "./ask-elevenlabs.ts";
import { ElevenLabsError } from "./elevenlabs-error.ts";

/**
 * Removes an import; what is gone already stays gone. The number itself remains at Twilio
 * (https://elevenlabs.io/docs/api-reference/phone-numbers/delete).
 *
 * @param id as ElevenLabs gave it
 * @throws {ElevenLabsError}
 */
export async function removeImport(
  connection: ElevenLabsConnection,
  id: string,
): Promise<void> {
  try {
    const path = `/v1/convai/phone-numbers/${encodeURIComponent(id)}`;
    await askElevenLabs(connection, { method: "DELETE", path }, z.unknown());
  } catch (error) {
    if (error instanceof ElevenLabsError && error.kind === "not-found") return;
    throw error;
  }
}
