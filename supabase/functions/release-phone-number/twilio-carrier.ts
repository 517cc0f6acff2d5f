import type twilio from "twilio";
import { z } from "zod";
import { createTwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import {
  readTwilioError,
  refusalCode,
} from "../_shared/twilio/read-twilio-error.ts";
import type { TwilioAccount } from "../_shared/twilio/twilio-account.ts";
import type { Carrier, CarrierResult, HeldNumber } from "./carrier.ts";

/** From https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource, as the SDK hands it over. */
const heldNumberSchema = z.object({
  phoneNumber: z.string(),
  friendlyName: z.string(),
  emergencyAddressSid: z.string().nullish(),
}).transform((
  { phoneNumber, friendlyName, emergencyAddressSid },
): HeldNumber => ({
  phoneNumber,
  tag: friendlyName,
  hasEmergencyAddress: Boolean(emergencyAddressSid),
}));

/** Twilio's word that a number is given back has no content. A gateway's page that says 200 tells nothing. */
const releasedSchema = z.object({ statusCode: z.literal(204) });

/** The carrier, spoken to through Twilio's SDK. Nothing else here knows Twilio. */
export function createTwilioCarrier(
  account: TwilioAccount,
  httpClient?: twilio.RequestClient,
): Carrier {
  const { incomingPhoneNumbers } = createTwilioClient(account, httpClient);
  return {
    find: (sid) =>
      ask<HeldNumber | null>(
        async () =>
          heldNumberSchema.parse(await incomingPhoneNumbers(sid).fetch()),
        null,
      ),
    // Twilio refuses to release a number that has one (https://support.twilio.com/hc/en-us/articles/223183028).
    removeEmergencyAddress: (sid) =>
      ask(async () => {
        await incomingPhoneNumbers(sid).update({ emergencyAddressSid: "" });
        return null;
      }, null),
    release: (sid) =>
      ask(async () => {
        releasedSchema.parse(
          await incomingPhoneNumbers(sid).removeWithHttpInfo(),
        );
        return null;
      }, null),
  };
}

/** @param whenGone the answer when there is no number with this id */
async function ask<Value>(
  request: () => Promise<Value>,
  whenGone: Value,
): Promise<CarrierResult<Value>> {
  try {
    return { ok: true, value: await request() };
  } catch (thrown) {
    const error = readTwilioError(thrown);
    if (error.kind === "no-answer") {
      const { kind: _, ...said } = error;
      return { ok: false, failure: { ...said, isRateLimited: false } };
    }
    const { refusal } = error;
    if (refusal.status === 404 && refusal.code === NOT_FOUND) {
      return { ok: true, value: whenGone };
    }
    const { message, retryAfterSeconds } = refusal;
    const failure = {
      code: refusalCode(refusal),
      message,
      isRateLimited: refusal.code === TOO_MANY_REQUESTS,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    };
    return { ok: false, failure };
  }
}

/** https://www.twilio.com/docs/api/errors/20404 */
const NOT_FOUND = 20404;
/** https://www.twilio.com/docs/api/errors/20429 */
const TOO_MANY_REQUESTS = 20429;
