import { z } from "zod";
import {
  createTwilioClient,
  type TwilioClient,
} from "./create-twilio-client.ts";
import type { TwilioAccount } from "./twilio-account.ts";
import { askTwilio, GONE, type TwilioResult } from "./twilio-failure.ts";

/** A number as Twilio has it. */
export interface NumberAtTwilio {
  readonly sid: string;
  /** E.164. */
  readonly phoneNumber: string;
  /** Null when Twilio does not say it. */
  readonly tag: string | null;
  /**
   * Twilio does not release a number with an emergency address
   * (https://support.twilio.com/hc/en-us/articles/223183028).
   */
  readonly hasEmergencyAddress: boolean;
}

/** Twilio's operations on numbers of the account, to give them back or to learn that they are gone. */
export interface NumbersAtTwilio {
  /** The number with this id; null when it is not ours. */
  find(sid: string): Promise<TwilioResult<NumberAtTwilio | null>>;
  /** Our number with exactly these digits, whatever its id. */
  findByPhoneNumber(
    phoneNumber: string,
  ): Promise<TwilioResult<NumberAtTwilio | null>>;
  /** May be repeated. */
  removeEmergencyAddress(sid: string): Promise<TwilioResult<null>>;
  /** Gives the number back; a number that is not ours any more is a success. */
  release(sid: string): Promise<TwilioResult<null>>;
}

/**
 * From https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource, as the SDK hands it over. Twilio
 * allows null for each member.
 */
const numberSchema = z.object({
  phoneNumber: z.string(),
  friendlyName: z.string().nullish(),
  emergencyAddressSid: z.string().nullish(),
}).transform((
  { phoneNumber, friendlyName, emergencyAddressSid },
) => ({
  phoneNumber,
  tag: friendlyName ?? null,
  hasEmergencyAddress: Boolean(emergencyAddressSid),
}));

/** Twilio confirms a release with an empty answer. A gateway's page with status 200 proves nothing. */
const releasedSchema = z.object({ statusCode: z.literal(204) });

/** The numbers at Twilio, through its SDK. */
export function createNumbersAtTwilio(
  account: TwilioAccount,
  { incomingPhoneNumbers }: TwilioClient = createTwilioClient(account),
): NumbersAtTwilio {
  return {
    find: (sid) =>
      askTwilio<NumberAtTwilio | null>(
        async () => ({
          sid,
          ...numberSchema.parse(await incomingPhoneNumbers(sid).fetch()),
        }),
        GONE,
      ),
    findByPhoneNumber: (phoneNumber) =>
      askTwilio<NumberAtTwilio | null>(async () => {
        const found = await incomingPhoneNumbers.list({ phoneNumber });
        // Twilio's filter is a pattern.
        const exact = found.find((number) =>
          number.phoneNumber === phoneNumber
        );
        return exact === undefined
          ? null
          : { sid: z.string().parse(exact.sid), ...numberSchema.parse(exact) };
      }),
    removeEmergencyAddress: (sid) =>
      askTwilio(async () => {
        await incomingPhoneNumbers(sid).update({ emergencyAddressSid: "" });
        return null;
      }, GONE),
    release: (sid) =>
      askTwilio(async () => {
        releasedSchema.parse(
          await incomingPhoneNumbers(sid).removeWithHttpInfo(),
        );
        return null;
      }, GONE),
  };
}
