import { z } from "zod";
import { ErrorAnswer } from "./send-request.ts";

/** Why a request to Twilio failed; each kind calls for another reaction. */
export type TwilioFailureKind =
  /** Twilio does not sell this number; it may sell another. */
  | "candidate-refused"
  /** Too many requests: nothing was processed. */
  | "rate-limited"
  /** No answer, or an answer that is not Twilio's own: Twilio may have done it. */
  | "outcome-unknown"
  /** Twilio refuses the whole account, and so every other order. */
  | "account-refused"
  /** Another try would fail, too. */
  | "permanent";

/** A failure as Twilio described it. */
interface FailureDetail {
  /**
   * `TWILIO_21422` for a refusal in Twilio's own words; `HTTP_403` for an answer without its error document, as
   * gateways give it, with any status; `NO_ANSWER`; `UNREADABLE_ANSWER` for a success that makes no sense.
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

/** The outcome of a request to Twilio. */
export type TwilioResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: TwilioFailure };

/** The value for those refusals of Twilio that are answers, not failures. */
interface ExpectedRefusals<Value> {
  /** The only HTTP status with which the codes count; by default any below 500. */
  readonly status?: number;
  readonly codes: readonly number[];
  readonly value: Value;
}

/** For the answer that there is nothing with an id (https://www.twilio.com/docs/api/errors/20404): null. */
export const GONE: ExpectedRefusals<null> = {
  status: 404,
  codes: [20404],
  value: null,
};

/** Makes a request through the SDK, once; a thrown error becomes a failure. */
export async function askTwilio<Value>(
  ask: () => Promise<Value>,
  expected?: ExpectedRefusals<Value>,
): Promise<TwilioResult<Value>> {
  try {
    return { ok: true, value: await ask() };
  } catch (thrown) {
    return expected !== undefined && isExpected(thrown, expected)
      ? { ok: true, value: expected.value }
      : { ok: false, failure: readTwilioFailure(thrown) };
  }
}

/** A 5xx is Twilio's own fault, whatever its code. */
function isExpected(
  thrown: unknown,
  { status, codes }: ExpectedRefusals<unknown>,
): boolean {
  return thrown instanceof ErrorAnswer && thrown.document !== null &&
    thrown.status < 500 && (status ?? thrown.status) === thrown.status &&
    codes.includes(thrown.document.code);
}

/** Finds the kind of failure in an error that a request through the SDK threw. */
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

/** Whether Twilio refused in its own words; otherwise the outcome is unknown. */
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
  21651: "candidate-refused",
  // Credentials, suspension, balance, trial limits, compliance: no purchase would succeed. 20404 is about the account
  // wherever the path names nothing else; about a number it is an answer (see ExpectedRefusals).
  10001: "account-refused",
  10002: "account-refused",
  20003: "account-refused",
  20005: "account-refused",
  20006: "account-refused",
  20008: "account-refused",
  20010: "account-refused",
  20403: "account-refused",
  20404: "account-refused",
  21404: "account-refused",
  22300: "account-refused",
  20429: "rate-limited",
};

/** The status decides whether a code that is not listed above is permanent. */
function kindOfStatus(status: number): TwilioFailureKind {
  if (status === 401) return "account-refused";
  // "Later", no refusal, or Twilio's own fault: only the codes above prove that nothing was done.
  return status < 400 || status === 408 || status === 429 || status >= 500
    ? "outcome-unknown"
    : "permanent";
}
