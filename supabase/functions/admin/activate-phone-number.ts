import type { CallerClient } from "../_shared/caller-client.ts";
import { fromDataApi } from "../_shared/database-error.ts";
import type { Tables } from "../_shared/database.types.ts";

/**
 * Activates a number as the caller. The same call again answers the same.
 *
 * @throws {ApiError} 404 for an unknown number; 409 when the number has another id, is not waiting for its import, or
 * when another number has the id
 */
export async function activatePhoneNumber(
  client: CallerClient,
  activation: { phoneNumber: string; elevenLabsPhoneId: string },
): Promise<Tables<"phone_numbers">> {
  const answer = await client.rpc("activate_phone_number", {
    phone_number: activation.phoneNumber,
    elevenlabs_phone_id: activation.elevenLabsPhoneId,
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}
