import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Tables } from "../../_shared/database/database.types.ts";

/**
 * Keeps others from importing the number at the same time, and returns it. An active number is returned as it is.
 *
 * @throws {ApiError} 409 `IMPORT_IN_PROGRESS` while somebody else imports it; what its activation would be refused with
 */
export async function beginImport(
  client: CallerClient,
  phoneNumber: string,
): Promise<Tables<"phone_number_records">> {
  const answer = await client.rpc("begin_import", {
    phone_number: phoneNumber,
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}

/** Lets others import the number again, at once. Where the database does not answer, they wait two minutes. */
export async function endImport(
  client: CallerClient,
  { phone_number, importing_since }: Tables<"phone_number_records">,
): Promise<void> {
  if (importing_since === null) return;
  await client.rpc("end_import", { phone_number, began_at: importing_since });
}
