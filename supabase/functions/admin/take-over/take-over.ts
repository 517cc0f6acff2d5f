import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { z } from "zod";
import { pastedElevenLabsPhoneId } from "../../_shared/activation/activate-phone-number.ts";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Tables } from "../../_shared/database/database.types.ts";
import { ApiError } from "../../_shared/http/api-error.ts";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";
import { countryOf } from "../../_shared/twilio/country-of.ts";
import type { AdminDeps } from "../admin-deps.ts";
import { ownProjects } from "../phone-numbers/own-projects.ts";
import { changeNumber, findOne } from "./change-at-twilio.ts";
import type { NumbersToTakeOver } from "./numbers-to-take-over.ts";
import { planTakeOver } from "./plan-take-over.ts";

const takeOverBody = z.strictObject({
  phoneNumber: z.string().trim().regex(/^\+[1-9]\d{6,14}$/, {
    error: "must be a number in E.164, such as +16041234567",
  }),
  elevenLabsPhoneId: pastedElevenLabsPhoneId.optional(),
  confirm: z.string({ error: "must be text" }).trim().optional(),
});

/** The number that an organization takes over, and what an admin says of it. */
export interface WantedTakeOver extends z.output<typeof takeOverBody> {
  readonly organizationId: string;
}

/**
 * Reads the body: `{"phoneNumber": "+1…"}`, perhaps with its id at ElevenLabs and a confirmation.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with each mistake
 */
export function parseTakeOver(body: string): z.output<typeof takeOverBody> {
  return validate(takeOverBody, parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be {"phoneNumber": "<the phone number>"}',
  });
}

/**
 * Gives an organization a number that our Twilio account has: tags it, has its calls come to us as those of bought numbers
 * do, and records it; buys nothing. A repeated call goes on where the last one ended, and answers the same.
 *
 * @throws {ApiError} 404 where the account does not have it; 409 where it is another's, or a purchase is under way; 400
 * `CONFIRMATION_REQUIRED` where its calls go elsewhere now
 */
export async function takeOver(
  client: CallerClient,
  deps: Pick<AdminDeps, "openNumbersToTakeOver" | "project">,
  wanted: WantedTakeOver,
): Promise<Tables<"phone_number_records">> {
  const { organizationId, phoneNumber } = wanted;
  const both = {
    organization_id: organizationId,
    phone_number: phoneNumber,
    ...deps.project,
  };
  const prepared = await client.rpc("prepare_take_over", both).maybeSingle();
  if (prepared.error !== null) throw fromDataApi(prepared);
  if (prepared.data !== null) return prepared.data;

  const twilio = await deps.openNumbersToTakeOver();
  const own = await ownProjects(client, twilio.project);
  const number = await findOne(twilio, phoneNumber);
  const changes = planTakeOver(number, wanted, twilio, own);
  const country = countryOfNumber(phoneNumber);
  const monthlyPrice = await priceOf(twilio, phoneNumber);

  // Its order is held from here on: whatever becomes of this call, nothing is bought for the organization.
  const begun = await client.rpc("begin_take_over", {
    ...both,
    twilio_sid: number.sid,
  });
  if (begun.error !== null) throw fromDataApi(begun);
  if (changes !== null) await changeNumber(twilio, number, changes);

  const { accountSid } = number;
  const completed = await client.rpc("complete_take_over", {
    ...both,
    twilio_sid: number.sid,
    capabilities: number.capabilities,
    country: country,
    ...(monthlyPrice !== null && {
      monthly_price: Number(monthlyPrice.amount),
      monthly_price_currency: monthlyPrice.currency,
    }),
    ...(number.dateCreated !== null && {
      purchased_at: number.dateCreated.toISOString(),
    }),
    ...(accountSid !== null && { twilio_account_sid: accountSid }),
  });
  if (completed.error !== null) throw fromDataApi(completed);
  return completed.data;
}

/** ISO 3166-1. A number of the North American plan that is in no country, such as a toll-free one, counts as one of the US. */
function countryOfNumber(phoneNumber: string): string {
  const country = parsePhoneNumberFromString(phoneNumber)?.country ??
    (phoneNumber.startsWith("+1") ? "US" : undefined);
  if (country !== undefined) return country;
  throw new ApiError(
    "INVALID_PHONE_NUMBER",
    `"${phoneNumber}" is a number of no country`,
  );
}

/** The list price, where it depends on the country only. */
async function priceOf(
  twilio: NumbersToTakeOver,
  phoneNumber: string,
) {
  const country = countryOf(phoneNumber);
  return country === null ? null : await twilio.monthlyPrice(country);
}
