import { z } from "zod";
import { ApiError } from "../http/api-error.ts";
import {
  isRefusal,
  readTwilioFailure,
  type TwilioFailure,
} from "./twilio-failure.ts";

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

/** A list of Twilio's that cannot be fetched or read. */
export class TwilioListError extends ApiError {
  /** @param said Twilio's own description of the failure */
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

/** The answer in an error that a request for a page threw. */
export function twilioListError(thrown: unknown): TwilioListError {
  const cause = { cause: thrown };
  if (thrown instanceof DOMException && thrown.name === "TimeoutError") {
    return new TwilioListError("timed-out", undefined, cause);
  }
  return twilioErrorOf(readTwilioFailure(thrown), cause);
}

/** The answer where Twilio was asked for something else than a page. */
export function twilioErrorOf(
  failure: TwilioFailure,
  options?: ErrorOptions,
): TwilioListError {
  const isPassing = failure.kind === "outcome-unknown" ||
    failure.kind === "rate-limited";
  const said = isRefusal(failure) ? failure.message : undefined;
  return new TwilioListError(
    isPassing ? "unavailable" : "refused",
    said,
    options,
  );
}

/**
 * The items of a page.
 *
 * @throws {TwilioListError} when an item cannot be read
 */
export function readItems<Item extends z.ZodType>(
  { instances }: { readonly instances: readonly unknown[] },
  item: Item,
): readonly z.output<Item>[] {
  const items = z.array(item).safeParse(instances);
  if (items.success) return items.data;
  throw new TwilioListError("unavailable", undefined, { cause: items.error });
}
