import type { ElevenLabsAccount } from "../_shared/elevenlabs/elevenlabs-configuration.ts";
import { fetchImportPage } from "../_shared/elevenlabs/imports.ts";
import type { ElevenLabsSighting, Page } from "./sightings.ts";

/** As long as Twilio's client waits for a page. */
const TIMEOUT_MILLISECONDS = 10_000;

/**
 * Fetches a page of the imports at ElevenLabs.
 *
 * @param nextPage from the page before; null for the first page
 * @throws {ElevenLabsError} when the page cannot be fetched or read
 */
export async function fetchElevenLabsPage(
  account: ElevenLabsAccount,
  nextPage: string | null,
): Promise<Page<ElevenLabsSighting>> {
  const deadline = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
  const { numbers, unreadable, nextCursor } = await fetchImportPage(
    { ...account, deadline },
    nextPage === null ? {} : { cursor: nextPage },
  );
  return {
    sightings: numbers.map(({ id, phoneNumber, agentId }) => ({
      elevenlabs_phone_id: id,
      phone_number: phoneNumber,
      agent_id: agentId,
    })),
    unreadable,
    nextPage: nextCursor,
  };
}
