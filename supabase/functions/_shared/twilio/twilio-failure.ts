import { z } from "zod";
import { ErrorAnswer } from "./send-request.ts";

/** Why Twilio did not do what it was asked; each kind calls for another reaction. */
export type TwilioFailureKind =
  /** This number cannot be had; another may. */
  | "candidate-refused"
  /** Too many requests: nothing was processed. */
  | "rate-limited"
  /** No answer, or one that does not tell whether anything happened, as it is not Twilio's own. */
  | "outcome-unknown"
  /** The whole account is refused: no other order would fare better. */
  | "account-refused"
  /** Trying again would not help. */
  | "permanent";

/** What Twilio said about a failure. */
interface FailureDetail {
  /**
   * `TWILIO_21422` for what Twilio refused in its own words; `HTTP_403` for an answer without its error document, as
   * gateways give it, whatever their status; `NO_ANSWER`, or `UNREADABLE_ANSWER` for a success that makes no sense.
   */
  readonly code: string;
  readonly message: string;
  /** How long Twilio, or a gateway, asks us to wait. */
  readonly retryAfterSeconds?: number;
}

/** A refusal or failure of Twilio. */
export type TwilioFailure = {
  [Kind in TwilioFailureKind]: FailureDetail & { readonly kind: Kind };
}[TwilioFailureKind];

/** What came of asking Twilio. */
export type TwilioResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: TwilioFailure };

/** A value that stands for some of Twilio's refusals: they are answers, and no failures. */
interface ExpectedRefusals<Value> {
  readonly codes: readonly number[];
  readonly value: Value;
}

/** Makes a request through the SDK, once; what it throws becomes a failure. */
export async function askTwilio<Value>(
  ask: () => Promise<Value>,
  expected?: ExpectedRefusals<Value>,
): Promise<TwilioResult<Value>> {
  try {
    return { ok: true, value: await ask() };
  } catch (thrown) {
    return expected !== undefined && isExpected(thrown, expected.codes)
      ? { ok: true, value: expected.value }
      : { ok: false, failure: readTwilioFailure(thrown) };
  }
}

/** A 5xx is Twilio's own trouble, whatever its code. */
function isExpected(thrown: unknown, codes: readonly number[]): boolean {
  return thrown instanceof ErrorAnswer && thrown.document !== null &&
    thrown.status < 500 && codes.includes(thrown.document.code);
}

/** Sorts what a request through the SDK threw by what it calls for. */
export function readTwilioFailure(thrown: unknown): TwilioFailure {
  if (!(thrown instanceof ErrorAnswer)) {
    return {
      kind: "outcome-unknown",
      code: thrown instanceof z.ZodError ? "UNREADABLE_ANSWER" : "NO_ANSWER",
      message: thrown instanceof Error ? thrown.message : String(thrown),
    };
  }
  const { status, document, retryAfterSeconds } = thrown;
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  if (document === null) {
    return {
      kind: "outcome-unknown",
      code: `HTTP_${status}`,
      message: "An answer without Twilio's own error document",
      ...wait,
    };
  }
  return {
    kind: KIND_OF_CODE[document.code] ?? kindOfStatus(status),
    code: `${TWILIO_CODE}${document.code}`,
    message: document.message,
    ...wait,
  };
}

const TWILIO_CODE = "TWILIO_";

/** Whether Twilio refused in its own words; else nobody knows what it did. */
export function isRefusal({ code }: TwilioFailure): boolean {
  return code.startsWith(TWILIO_CODE);
}

/**
 * What Twilio's error codes mean for a purchase (https://www.twilio.com/docs/api/errors). Codes come first: the same
 * HTTP status stands for very different refusals.
 */
const KIND_OF_CODE: Readonly<Record<number, TwilioFailureKind>> = {
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

/** A code that is not known above is for good, if its status says so. */
function kindOfStatus(status: number): TwilioFailureKind {
  if (status === 401) return "account-refused";
  // Later, or its own fault: that nothing was done, only the codes above say.
  return status === 408 || status === 429 || status >= 500
    ? "outcome-unknown"
    : "permanent";
}
