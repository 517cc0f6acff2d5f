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

/** A page as the SDK hands it over. */
interface Page {
  readonly instances: readonly unknown[];
  nextPage(): Promise<Page> | undefined;
}

/**
 * Every item of a list at Twilio, a page at a time, so that no more than a page is held.
 *
 * @param first asks for the first page
 * @param deadline no page is asked for after it
 * @throws {TwilioListError} when a page cannot be fetched or read: the items so far are not the whole list
 */
export async function* walkPages<Item extends z.ZodType>(
  first: () => Promise<Page>,
  item: Item,
  deadline: AbortSignal,
): AsyncGenerator<readonly z.output<Item>[]> {
  let next: Promise<Page> | undefined = first();
  while (next !== undefined) {
    const page: Page = await next.catch((thrown) => {
      throw twilioListError(thrown);
    });
    yield readItems(page, item);
    if (deadline.aborted) throw new TwilioListError("timed-out");
    next = page.nextPage();
  }
}

/**
 * The items of a page.
 *
 * @throws {TwilioListError} when an item cannot be read
 */
export function readItems<Item extends z.ZodType>(
  { instances }: Pick<Page, "instances">,
  item: Item,
): readonly z.output<Item>[] {
  const items = z.array(item).safeParse(instances);
  if (items.success) return items.data;
  throw new TwilioListError("unavailable", undefined, { cause: items.error });
}
