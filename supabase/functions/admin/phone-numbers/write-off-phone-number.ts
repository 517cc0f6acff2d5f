import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Tables } from "../../_shared/database/database.types.ts";
import { ApiError } from "../../_shared/http/api-error.ts";
import { readPurchaseTag } from "../../_shared/twilio/purchase-tag.ts";
import type { AdminDeps } from "../admin-deps.ts";
import { ownProjects } from "./own-projects.ts";
import { told } from "./told.ts";
import type { TwilioAccess } from "./twilio-access.ts";

type PhoneNumberRecord = Tables<"phone_number_records">;

/**
 * Records that a number is gone, as the caller, after Twilio says so of its id at this moment; or that it is another
 * project's on the same account, which bought it in the same moment and has its tag on it. Changes nothing at Twilio. A
 * repeated call gets the same answer.
 *
 * @throws {ApiError} 404 for an unknown number; 400 `CONFIRMATION_REQUIRED` without the right confirmation; 409
 * `PHONE_NUMBER_AT_TWILIO` where Twilio has it
 */
export async function writeOffPhoneNumber(
  client: CallerClient,
  { openTwilio, project }: Pick<AdminDeps, "openTwilio" | "project">,
  phoneNumber: string,
  confirmation: string | undefined,
): Promise<{ readonly number: PhoneNumberRecord }> {
  const confirmed = {
    phone_number: phoneNumber,
    confirmation: confirmation ?? "",
  };
  const prepared = await client.rpc("prepare_write_off", {
    ...confirmed,
    ...project,
  });
  if (prepared.error !== null) throw fromDataApi(prepared);
  const number = prepared.data;
  const { status, twilio_sid } = number;
  if (status === "released" || twilio_sid === null) return { number };

  const access = await openTwilio();
  const own = await ownProjects(client, access.project);
  await requireGone(access, own, number, {
    phoneNumber,
    twilioSid: twilio_sid,
  });
  const answer = await client.rpc("write_off_phone_number", {
    ...confirmed,
    twilio_sid,
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return { number: answer.data };
}

async function requireGone(
  { numbers, project }: TwilioAccess,
  own: ReadonlySet<string>,
  number: PhoneNumberRecord,
  { phoneNumber, twilioSid }: {
    readonly phoneNumber: string;
    readonly twilioSid: string;
  },
): Promise<void> {
  const known = await told(numbers.find(twilioSid));
  if (known !== null) {
    const tag = readPurchaseTag(known.tag);
    if (tag !== null && !own.has(tag.project ?? project)) return;
    throw new ApiError(
      "PHONE_NUMBER_AT_TWILIO",
      `Cannot write off "${phoneNumber}": Twilio has it`,
    );
  }
  const boughtBack = await told(numbers.findByPhoneNumber(phoneNumber));
  if (boughtBack === null) return;
  const tag = readPurchaseTag(boughtBack.tag);
  const isAnothers = tag !== null && (
    !own.has(tag.project ?? project) ||
    number.organization_id !== null &&
      tag.organizationId !== number.organization_id
  );
  if (isAnothers) return;
  throw new ApiError(
    "PHONE_NUMBER_AT_TWILIO",
    `Cannot write off "${phoneNumber}": Twilio has it as ${boughtBack.sid} by now, which the next reconciliation records`,
  );
}
