import { ApiError } from "../../_shared/http/api-error.ts";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Enums, Tables } from "../../_shared/database/database.types.ts";
import type { ImportedNumber } from "../../_shared/elevenlabs/imports.ts";
import { type ActivationCheck, checkActivation } from "./activation-checks.ts";

/** How long ElevenLabs may take for an id: an admin waits for the answer. */
export const VERIFICATION_MILLISECONDS = 5_000;

/** A number after its activation, and the checks before. */
export interface ActivatedNumber {
  readonly number: Tables<"phone_number_records">;
  /** Empty when ElevenLabs was not asked. */
  readonly checks: readonly ActivationCheck[];
}

/** An id, and the number that ElevenLabs has under it. */
interface IdToVerify {
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
 * @throws {ApiError} 409 `ELEVENLABS_CHECK_FAILED` with every check in `details.checks`; the refusals of the activation
 */
export async function verifyAndActivate(
  client: CallerClient,
  number: Tables<"phone_number_records">,
  { elevenLabsPhoneId, imported, agentId, replace = false }: IdToVerify,
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
  const activation = {
    phoneNumber,
    elevenLabsPhoneId,
    verification: "verified",
    replace,
  } as const;
  return { number: await recordActivation(client, activation), checks };
}

/** Whether the number that ElevenLabs has under the id is ours. */
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

/**
 * Activates a number in the database, as the caller. A repeated call gets the same answer.
 *
 * @throws {ApiError} 404 for an unknown number; 409 when the number has another id, is not waiting for its import, or
 * when another number has the id
 */
export async function recordActivation(
  client: CallerClient,
  { phoneNumber, elevenLabsPhoneId, verification, replace }: {
    readonly phoneNumber: string;
    readonly elevenLabsPhoneId: string;
    readonly verification: Enums<"elevenlabs_verification">;
    /** Whether the id takes the place of another one that the number has. */
    readonly replace: boolean;
  },
): Promise<Tables<"phone_number_records">> {
  const answer = await client.rpc("activate_phone_number", {
    phone_number: phoneNumber,
    elevenlabs_phone_id: elevenLabsPhoneId,
    verification,
    ...(replace && { replace }),
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}
