import type { ElevenLabsAccount } from "../_shared/elevenlabs/elevenlabs-configuration.ts";
import { fetchImportPage } from "../_shared/elevenlabs/imports.ts";
import type { ElevenLabsSighting, Page } from "./sightings.ts";

/** As much as Twilio's client waits for a page. */
const TIMEOUT_MILLISECONDS = 10_000;

/**
 * A page of the numbers that are imported in ElevenLabs.
 *
 * @param nextPage what the page before said; null for the first one
 * @throws {ElevenLabsError} when it cannot be had or read
 */
export async function fetchElevenLabsPage(
  account: ElevenLabsAccount,
  nextPage: string | null,
): Promise<Page<ElevenLabsSighting>> {
  const deadline = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
  const { phone_numbers, nextCursor } = await fetchImportPage(
    { ...account, deadline },
    nextPage === null ? {} : { cursor: nextPage },
  );
  return {
    sightings: phone_numbers.map(({ id, phoneNumber, agentId }) => ({
      elevenlabs_phone_id: id,
      phone_number: phoneNumber,
      agent_id: agentId,
    })),
    nextPage: nextCursor,
  };
}
