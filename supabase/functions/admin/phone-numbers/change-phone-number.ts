import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Tables } from "../../_shared/database/database.types.ts";

/** What an admin may do with a number that needs no word of anybody else. */
export type NumberChange = "keep" | "suspend" | "resume";

/**
 * Keeps, suspends or resumes a number, as the caller. The same call again answers the same.
 *
 * @throws {ApiError} 404 for an unknown number; 409 where its status does not allow it
 */
export async function changePhoneNumber(
  client: CallerClient,
  change: NumberChange,
  phoneNumber: string,
): Promise<Tables<"phone_number_records">> {
  const answer = await client.rpc(`${change}_phone_number`, {
    phone_number: phoneNumber,
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}
