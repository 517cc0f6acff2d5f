import { ApiError } from "../../_shared/http/api-error.ts";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import {
  activateNumber,
  VERIFICATION_MILLISECONDS,
} from "./activate-number.ts";
import type { ElevenLabsAccess } from "../admin-deps.ts";
import { ensureImported } from "./ensure-imported.ts";
import { beginImport, endImport } from "./import-lease.ts";
import {
  type ActivatedNumber,
  verifyAndActivate,
} from "./verify-and-activate.ts";

/**
 * Imports a number in ElevenLabs and activates it. May be repeated: what is imported or active already stays so.
 *
 * @throws {ApiError} 409 `IMPORT_NOT_ENABLED`; 409 `IMPORT_IN_PROGRESS`; 502 `IMPORT_NOT_SETTLED` when it is not known
 * whether ElevenLabs imported it; what the database refuses; what ElevenLabs' failures become
 */
export async function importNumber(
  client: CallerClient,
  access: ElevenLabsAccess | null,
  phoneNumber: string,
): Promise<ActivatedNumber> {
  if (access === null || access.imports === null) throw notEnabled();
  const { openFor, imports } = access;
  const number = await beginImport(client, phoneNumber);
  if (number.status === "active") {
    return await activateNumber(client, access, { phoneNumber });
  }
  const elevenLabsPhoneId = await ensureImported(openFor, number, imports)
    .catch(async (error) => {
      await endImport(client, number);
      throw error;
    });
  // From here on the import goes on in the database, until the activation: ElevenLabs' list may not show it at once.
  if (elevenLabsPhoneId === null) throw notSettled(phoneNumber);
  return await verifyAndActivate(client, number, {
    elevenLabsPhoneId,
    imported: await openFor(VERIFICATION_MILLISECONDS)
      .findById(elevenLabsPhoneId),
    agentId: imports.agentId,
  });
}

function notSettled(phoneNumber: string): ApiError {
  return new ApiError(
    "IMPORT_NOT_SETTLED",
    `Cannot tell whether ElevenLabs imported "${phoneNumber}": call this again in two minutes, it looks before it imports`,
  );
}

function notEnabled(): ApiError {
  return new ApiError(
    "IMPORT_NOT_ENABLED",
    'Imports through the API are not enabled: set the variable "ELEVENLABS_IMPORT" to "true", with "ELEVENLABS_API_KEY", "ELEVENLABS_AGENT_ID", "TWILIO_ACCOUNT_SID" and "TWILIO_AUTH_TOKEN"',
  );
}
