import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Tables } from "../../_shared/database/database.types.ts";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";

const releaseBody = z.strictObject({
  confirm: z.string({ error: "must be text" }).trim().optional(),
});

/**
 * Reads the body of a release: `{"confirm": "<the number>"}`. The database requires the confirmation and compares it
 * with the number.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with each mistake
 */
export function parseConfirmation(body: string): z.output<typeof releaseBody> {
  if (body.trim() === "") return {};
  return validate(releaseBody, parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be {"confirm": "<the phone number>"}',
  });
}

/**
 * Releases a number now, even of an existing organization, as the caller. A repeated call gets the same answer.
 *
 * @param confirmation the number once more; undefined where the client sent none
 * @throws {ApiError} 404 for an unknown number; 400 `CONFIRMATION_REQUIRED` without the right confirmation
 */
export async function releasePhoneNumber(
  client: CallerClient,
  phoneNumber: string,
  confirmation: string | undefined,
): Promise<{ readonly number: Tables<"phone_number_records"> }> {
  const answer = await client.rpc("release_phone_number", {
    phone_number: phoneNumber,
    confirmation: confirmation ?? "",
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return { number: answer.data };
}

/**
 * Keeps, suspends or resumes a number, as the caller. The same call again answers the same.
 *
 * @param change the function of the database to call
 * @throws {ApiError} 404 for an unknown number; 409 where its status does not allow it
 */
export async function changePhoneNumber(
  client: CallerClient,
  change: "keep_phone_number" | "suspend_phone_number" | "resume_phone_number",
  phoneNumber: string,
): Promise<{ readonly number: Tables<"phone_number_records"> }> {
  const answer = await client.rpc(change, { phone_number: phoneNumber });
  if (answer.error !== null) throw fromDataApi(answer);
  return { number: answer.data };
}
