import {
  refusalCode,
  type TwilioRefusal,
} from "../_shared/twilio/read-twilio-error.ts";
import type { CarrierFailure, CarrierFailureKind } from "./carrier.ts";

/**
 * What Twilio's error codes mean for a purchase (https://www.twilio.com/docs/api/errors). Codes come first: the same
 * HTTP status stands for very different refusals.
 */
const KIND_OF_CODE: Readonly<Record<number, CarrierFailureKind>> = {
  // The number is invalid, gone, or needs an address, a bundle or a certification that we do not have.
  21421: "candidate-refused",
  21422: "candidate-refused",
  21613: "candidate-refused",
  21615: "candidate-refused",
  21631: "candidate-refused",
  21649: "candidate-refused",
  // Credentials, suspension, balance, trial limits, compliance: nobody's purchase would succeed.
  10001: "account-refused",
  10002: "account-refused",
  20003: "account-refused",
  20005: "account-refused",
  20006: "account-refused",
  20008: "account-refused",
  20010: "account-refused",
  20403: "account-refused",
  21404: "account-refused",
  22300: "account-refused",
  20429: "rate-limited",
};

/** Sorts a refusal of Twilio by what it calls for. A code that is not known here is for good, if its status says so. */
export function classifyTwilioFailure(refusal: TwilioRefusal): CarrierFailure {
  const { status, code, message, retryAfterSeconds } = refusal;
  return {
    kind: KIND_OF_CODE[code] ?? kindOfStatus(status),
    code: refusalCode(refusal),
    message,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

function kindOfStatus(status: number): CarrierFailureKind {
  if (status === 401) return "account-refused";
  // Later, or its own fault: that nothing was done, only the codes above say.
  return status === 408 || status === 429 || status >= 500
    ? "outcome-unknown"
    : "permanent";
}
