import { ApiError } from "../_shared/api-error.ts";
import type { CallerClient } from "../_shared/caller-client.ts";
import { fromDataApi } from "../_shared/database-error.ts";
import type { Tables } from "../_shared/database.types.ts";
import type { ImportedNumber } from "../_shared/elevenlabs/elevenlabs.ts";
import { activatePhoneNumber } from "./activate-phone-number.ts";
import { type ActivationCheck, checkActivation } from "./activation-checks.ts";

/** A number after its activation, and what was checked before it. */
export interface ActivatedNumber {
  readonly number: Tables<"phone_numbers">;
  /** Empty when nobody was asked. */
  readonly checks: readonly ActivationCheck[];
}

/** An id, and what ElevenLabs has under it. */
export interface Candidate {
  readonly elevenLabsPhoneId: string;
  readonly imported: ImportedNumber | null;
  /** The agent that must answer; null when any will do. */
  readonly agentId: string | null;
}

/**
 * Activates a number with an id that passes every check.
 *
 * @throws {ApiError} 409 `ELEVENLABS_CHECK_FAILED` with every check in `details.checks`; what the activation is refused with
 */
export async function verifyAndActivate(
  client: CallerClient,
  number: Tables<"phone_numbers">,
  { elevenLabsPhoneId, imported, agentId }: Candidate,
): Promise<ActivatedNumber> {
  const phoneNumber = number.phone_number;
  const ours = await findRelated(client, elevenLabsPhoneId, imported);
  const checks = checkActivation({
    phoneNumber,
    elevenLabsPhoneId,
    imported,
    mayKnowImported: ours.some((row) =>
      row.phone_number === imported?.phoneNumber
    ),
    usedBy: ours.find((row) =>
      row.elevenlabs_phone_id === elevenLabsPhoneId && row.id !== number.id
    )?.phone_number ?? null,
    agentId,
  });
  const failed = checks.find(({ passed }) => !passed);
  if (failed !== undefined) {
    throw new ApiError(
      409,
      "ELEVENLABS_CHECK_FAILED",
      `Cannot activate "${phoneNumber}" with the id "${elevenLabsPhoneId}": ${failed.message}`,
      { checks },
    );
  }
  const verification = "verified";
  return {
    number: await activatePhoneNumber(client, {
      phoneNumber,
      elevenLabsPhoneId,
      verification,
    }),
    checks,
  };
}

/** The numbers of ours that have the id, or are what ElevenLabs has under it, as far as the caller may see them. */
async function findRelated(
  client: CallerClient,
  elevenLabsPhoneId: string,
  imported: ImportedNumber | null,
) {
  const conditions = [`elevenlabs_phone_id.eq.${quote(elevenLabsPhoneId)}`];
  if (imported !== null) {
    conditions.push(`phone_number.eq.${quote(imported.phoneNumber)}`);
  }
  const answer = await client.from("phone_numbers")
    .select("id, phone_number, elevenlabs_phone_id")
    .or(conditions.join(","));
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}

/** A value in a list of conditions (https://docs.postgrest.org/en/stable/references/api/url_grammar.html#reserved-characters). */
function quote(value: string): string {
  return `"${value.replace(/["\\]/g, "\\$&")}"`;
}
