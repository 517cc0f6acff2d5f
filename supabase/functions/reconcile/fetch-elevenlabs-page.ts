import type { ElevenLabsAccount } from "../_shared/elevenlabs/elevenlabs-configuration.ts";
import { createElevenLabs } from "../_shared/elevenlabs/elevenlabs.ts";
import {
  fetchImportPage,
  type ImportedNumber,
} from "../_shared/elevenlabs/imports.ts";
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
    sightings: numbers.map(sightingOf),
    unreadable,
    nextPage: nextCursor,
  };
}

/**
 * Fetches the import with this id; null where ElevenLabs has none.
 *
 * @throws {ElevenLabsError} when it cannot be fetched or read
 */
export async function fetchElevenLabsImport(
  account: ElevenLabsAccount,
  id: string,
): Promise<ElevenLabsSighting | null> {
  const deadline = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
  const found = await createElevenLabs({ ...account, deadline }).findById(id);
  return found && sightingOf(found);
}

function sightingOf(
  { id, phoneNumber, agentId }: ImportedNumber,
): ElevenLabsSighting {
  return {
    elevenlabs_phone_id: id,
    phone_number: phoneNumber,
    agent_id: agentId,
  };
}
