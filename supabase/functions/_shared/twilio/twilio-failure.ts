import { ApiError } from "../http/api-error.ts";
import { readTwilioError } from "./read-twilio-error.ts";

const ANSWERS = {
  refused: {
    code: "TWILIO_REFUSED",
    message:
      'Twilio does not do what it was asked: check the variables "TWILIO_…", and the account in its console',
  },
  unavailable: {
    code: "TWILIO_UNAVAILABLE",
    message: "Twilio does not answer as it should, try again",
  },
  "timed-out": {
    code: "TWILIO_TIMEOUT",
    message: "Twilio did not answer in time, try again",
  },
} as const;

/** A failure of Twilio, as the answer that it becomes when nobody handles it. */
export class TwilioFailure extends ApiError {
  /** @param said what Twilio said about it */
  constructor(
    kind: keyof typeof ANSWERS,
    said?: string,
    options?: ErrorOptions,
  ) {
    const { code, message } = ANSWERS[kind];
    const words = said === undefined
      ? message
      : `${message} (it says: ${said})`;
    super(code, words, options);
  }
}

/** How axios says that an answer did not come in time (https://axios-http.com/docs/handling_errors). */
const TIMEOUT_CODES: readonly unknown[] = ["ECONNABORTED", "ETIMEDOUT"];

/** What a call of Twilio's SDK threw, as an answer. */
export function twilioFailure(thrown: unknown): TwilioFailure {
  const cause = { cause: thrown };
  const error = readTwilioError(thrown);
  if (error.kind === "refused") {
    const { status, message } = error.refusal;
    const isPassing = status === 429 || status >= 500;
    return isPassing
      ? new TwilioFailure("unavailable", message, cause)
      : new TwilioFailure("refused", message, cause);
  }
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
  return TIMEOUT_CODES.includes(code)
    ? new TwilioFailure("timed-out", undefined, cause)
    : new TwilioFailure("unavailable", undefined, cause);
}
