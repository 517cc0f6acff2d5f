import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Tables } from "../../_shared/database/database.types.ts";

/**
 * Finds the number that waits for its import, or is active with this id (undefined: whichever it has), or whose id may be
 * replaced, as the caller.
 *
 * @throws {ApiError} what the activation would be refused with
 */
export async function prepareActivation(
  client: CallerClient,
  phoneNumber: string,
  elevenLabsPhoneId: string | undefined,
  replace = false,
): Promise<Tables<"phone_number_records">> {
  const answer = await client.rpc("prepare_activation", {
    phone_number: phoneNumber,
    ...(elevenLabsPhoneId === undefined
      ? {}
      : { elevenlabs_phone_id: elevenLabsPhoneId }),
    ...(replace && { replace }),
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}
