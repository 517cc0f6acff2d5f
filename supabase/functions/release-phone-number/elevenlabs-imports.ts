import type { ElevenLabsConnection } from "../_shared/elevenlabs/ask-elevenlabs.ts";
import { createElevenLabs } from "../_shared/elevenlabs/elevenlabs.ts";
import { removeImport } from "../_shared/elevenlabs/imports.ts";
import type { Imports } from "./imports.ts";

/** How long one request may take: all of a number's must fit into its lease. */
const REQUEST_MILLISECONDS = 10_000;

/** What is imported at ElevenLabs. */
export function createElevenLabsImports(
  access: Omit<ElevenLabsConnection, "deadline">,
): Imports {
  const connect = (): ElevenLabsConnection => ({
    ...access,
    deadline: AbortSignal.timeout(REQUEST_MILLISECONDS),
  });
  return {
    findById: (id) => createElevenLabs(connect()).findById(id),
    findByPhoneNumber: (phoneNumber) =>
      createElevenLabs(connect()).findByPhoneNumber(phoneNumber),
    remove: (id) => removeImport(connect(), id),
  };
}
