import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Enums, Tables } from "../../_shared/database/database.types.ts";

/** The id for a number, and what is known about it. */
export interface Activation {
  readonly phoneNumber: string;
  readonly elevenLabsPhoneId: string;
  readonly verification: Enums<"elevenlabs_verification">;
  /** Whether the id takes the place of another one that the number has. */
  readonly replace?: boolean;
}

/**
 * Activates a number as the caller. The same call again answers the same.
 *
 * @throws {ApiError} 404 for an unknown number; 409 when the number has another id, is not waiting for its import, or
 * when another number has the id
 */
export async function activatePhoneNumber(
  client: CallerClient,
  { phoneNumber, elevenLabsPhoneId, verification, replace }: Activation,
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
