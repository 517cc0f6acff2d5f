import { ApiError } from "../../_shared/http/api-error.ts";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Tables } from "../../_shared/database/database.types.ts";
import type { ImportedNumber } from "../../_shared/elevenlabs/imports.ts";
import { activatePhoneNumber } from "./activate-phone-number.ts";
import { type ActivationCheck, checkActivation } from "./activation-checks.ts";

/** A number after its activation, and what was checked before it. */
export interface ActivatedNumber {
  readonly number: Tables<"phone_number_records">;
  /** Empty when nobody was asked. */
  readonly checks: readonly ActivationCheck[];
}

/** An id, and what ElevenLabs has under it. */
export interface Candidate {
  readonly elevenLabsPhoneId: string;
  readonly imported: ImportedNumber | null;
  /** The agent that must answer; null when any will do. */
  readonly agentId: string | null;
  /** Whether the id takes the place of another one that the number has. */
  readonly replace?: boolean;
}

/**
 * Activates a number with an id that passes every check.
 *
 * @throws {ApiError} 409 `ELEVENLABS_CHECK_FAILED` with every check in `details.checks`; what the activation is refused with
 */
export async function verifyAndActivate(
  client: CallerClient,
  number: Tables<"phone_number_records">,
  { elevenLabsPhoneId, imported, agentId, replace = false }: Candidate,
): Promise<ActivatedNumber> {
  const phoneNumber = number.phone_number;
  const checks = checkActivation({
    phoneNumber,
    elevenLabsPhoneId,
    imported,
    mayKnowImported: await isOurs(client, number, imported),
    agentId,
  });
  const failed = checks.find(({ passed }) => !passed);
  if (failed !== undefined) {
    throw new ApiError(
      "ELEVENLABS_CHECK_FAILED",
      `Cannot activate "${phoneNumber}" with the id "${elevenLabsPhoneId}": ${failed.message}`,
      { details: { checks } },
    );
  }
  const verification = "verified";
  return {
    number: await activatePhoneNumber(client, {
      phoneNumber,
      elevenLabsPhoneId,
      verification,
      replace,
    }),
    checks,
  };
}

/** Whether ElevenLabs has a number of ours under the id. */
async function isOurs(
  client: CallerClient,
  number: Tables<"phone_number_records">,
  imported: ImportedNumber | null,
): Promise<boolean> {
  if (imported === null) return false;
  if (imported.phoneNumber === number.phone_number) return true;
  const answer = await client.rpc("has_phone_number", {
    phone_number: imported.phoneNumber,
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}
