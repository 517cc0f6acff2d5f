import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import { ApiError } from "../../_shared/http/api-error.ts";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";
import { readPurchaseTag } from "../../_shared/twilio/purchase-tag.ts";
import type { AdminDeps } from "../admin-deps.ts";
import { ownProjects } from "./own-projects.ts";
import { told } from "./told.ts";

const bodySchema = z.strictObject({
  confirm: z.string({ error: "must be text" }).trim().optional(),
  twilioSid: z.string().regex(/^PN[0-9a-fA-F]{32}$/, {
    error: 'must be "PN" and 32 hexadecimal digits',
  }),
});

/**
 * Reads the body: `{"confirm": "<the number>", "twilioSid": "PN…"}`.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with each mistake
 */
export function parseUnrecordedRelease(
  body: string,
): z.output<typeof bodySchema> {
  return validate(bodySchema, parseJsonBody(body), {
    code: "INVALID_BODY",
    message:
      'The body must be {"confirm": "<the phone number>", "twilioSid": "<its id at Twilio>"}',
  });
}

/**
 * Gives back a number that Twilio bills and no organization has: without a record, or recorded as given back. That is
 * checked now, however old the advice is. A repeated call gets the same answer.
 *
 * @throws {ApiError} 409 where an organization has the number or waits for it, or it is not this number with our tag
 */
export async function releaseUnrecordedNumber(
  client: CallerClient,
  deps: Pick<AdminDeps, "openTwilio" | "project">,
  { phoneNumber, twilioSid, confirm = "" }: {
    readonly phoneNumber: string;
    readonly twilioSid: string;
    readonly confirm?: string | undefined;
  },
): Promise<void> {
  const unrecorded = {
    phone_number: phoneNumber,
    twilio_sid: twilioSid,
    confirmation: confirm,
    ...deps.project,
  };
  // First of all, so that only an admin learns anything.
  const checked = await client.rpc("require_unrecorded_number", unrecorded);
  if (checked.error !== null) throw fromDataApi(checked);

  const { numbers, project } = await deps.openTwilio();
  const number = await told(numbers.find(twilioSid));
  if (number === null) {
    // Of an account that Twilio does not know, it says the same as of a number: only a list tells them apart.
    await told(numbers.findByPhoneNumber(phoneNumber));
    return;
  }
  const own = await ownProjects(client, project);
  const tag = readPurchaseTag(number.tag);
  if (
    number.phoneNumber !== phoneNumber || tag === null ||
    tag.project === null || !own.has(tag.project)
  ) {
    throw new ApiError(
      "NUMBER_MISMATCH",
      `Cannot release "${phoneNumber}": Twilio has "${number.phoneNumber}" with the name "${number.tag}" under ${twilioSid}`,
    );
  }
  if (number.hasEmergencyAddress) {
    await told(numbers.removeEmergencyAddress(twilioSid));
  }

  // As late as possible: its organization may have been inserted meanwhile, and got it.
  const again = await client.rpc("require_unrecorded_number", {
    ...unrecorded,
    organization_id: tag.organizationId,
  });
  if (again.error !== null) throw fromDataApi(again);
  await told(numbers.release(twilioSid));
}
