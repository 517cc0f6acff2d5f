import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Tables } from "../../_shared/database/database.types.ts";

/**
 * Gives a number back now, also that of an organization that exists, as the caller. The same call again answers the same.
 *
 * @param confirmation the number once more; undefined where the client sent none
 * @throws {ApiError} 404 for an unknown number; 400 `CONFIRMATION_REQUIRED` without the right confirmation
 */
export async function releasePhoneNumber(
  client: CallerClient,
  phoneNumber: string,
  confirmation: string | undefined,
): Promise<Tables<"phone_number_records">> {
  const answer = await client.rpc("release_phone_number", {
    phone_number: phoneNumber,
    confirmation: confirmation ?? "",
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}
