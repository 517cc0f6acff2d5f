import {
  parsePhoneNumberFromString,
  type PhoneNumber,
} from "libphonenumber-js/max";
import { ApiError } from "../_shared/http/api-error.ts";

/** A number whose digits permit a call; a setting permits its country. */
export interface CallDestination {
  /** E.164. */
  readonly phoneNumber: string;
  /** ISO 3166-1 alpha-2. A toll-free number of +1 counts as one of the United States. */
  readonly country: string;
}

/**
 * Short numbers for emergencies and public services: N11 and 988 of the North American plan (https://nanpa.com),
 * Twilio's test of emergency calls
 * (https://www.twilio.com/docs/voice/tutorials/emergency-calling-for-programmable-voice), and the emergency numbers of
 * other countries.
 */
const EMERGENCY = /^(?:[2-9]11|988|933|112|999|000)$/;

/** Calls to these types cost a surcharge, or end in an unknown place. */
const PREMIUM_TYPES: readonly (string | undefined)[] = [
  "PREMIUM_RATE",
  "SHARED_COST",
  "PERSONAL_NUMBER",
];

/** The exchange of pay-per-call services in each North American area code; libphonenumber's data lack it. */
const PAY_PER_CALL = /^\+1\d{3}976/;

/**
 * Reads the number to call, and refuses numbers that must not be called.
 *
 * @param text E.164
 * @throws {ApiError} 400 `INVALID_PHONE_NUMBER`; 403 `DESTINATION_NOT_ALLOWED` with `emergency`, `premium` or `country`
 * as `details.reason`
 */
export function parseDestination(text: string): CallDestination {
  const phoneNumber = text.trim();
  if (EMERGENCY.test(phoneNumber.replace(/^\+?1?(?=\d{3}$)/, ""))) {
    throw notAllowed(phoneNumber, "emergency", "it is an emergency number");
  }
  const parsed = parseE164(phoneNumber);
  if (parsed === undefined) throw invalid(phoneNumber);
  if (
    PREMIUM_TYPES.includes(parsed.getType()) || PAY_PER_CALL.test(phoneNumber)
  ) {
    throw notAllowed(phoneNumber, "premium", "calls to it cost extra");
  }
  const country = parsed.country ?? countryOfAreaCode(parsed.number);
  if (country === undefined) {
    // Numbers of satellites, for example, are valid and belong to no country.
    throw parsed.isValid()
      ? notAllowed(phoneNumber, "country", "it belongs to no country")
      : invalid(phoneNumber);
  }
  return { phoneNumber, country };
}

function parseE164(text: string): PhoneNumber | undefined {
  if (!/^\+[1-9]\d{6,14}$/.test(text)) return undefined;
  const parsed = parsePhoneNumberFromString(text);
  // Parsing drops dialling prefixes, which E.164 does not have.
  return parsed?.isPossible() && parsed.number === text ? parsed : undefined;
}

/**
 * The country of a +1 number by its area code alone: new exchanges are in use before libphonenumber's data have them.
 */
function countryOfAreaCode(phoneNumber: string): string | undefined {
  const neighbor = phoneNumber.replace(
    /^(?<area>\+1\d{3})\d{7}$/,
    "$<area>2345678",
  );
  return parsePhoneNumberFromString(neighbor)?.country;
}

function invalid(phoneNumber: string): ApiError {
  return new ApiError(
    "INVALID_PHONE_NUMBER",
    `"${phoneNumber}" is not a phone number in E.164 that exists, such as +14165550123`,
  );
}

function notAllowed(
  phoneNumber: string,
  reason: "emergency" | "premium" | "country",
  because: string,
): ApiError {
  return new ApiError(
    "DESTINATION_NOT_ALLOWED",
    `Cannot call "${phoneNumber}": ${because}`,
    { details: { reason } },
  );
}
