import { readTwilioError } from "../_shared/twilio/read-twilio-error.ts";
import type { CarrierResult } from "./carrier.ts";
import { classifyTwilioFailure } from "./classify-twilio-failure.ts";

/** Twilio's codes for "there is no such area code" and "there are no numbers in it": an empty shelf, not a failure. */
const NOTHING_FOR_SALE: readonly (number | undefined)[] = [21451, 21452];

/**
 * Makes a request through the SDK; what it throws becomes a failure.
 *
 * @param whenNothingIsForSale the answer to a search where there is no such area code, or no number in it
 */
export async function askTwilio<Value>(
  ask: () => Promise<Value>,
  whenNothingIsForSale?: Value,
): Promise<CarrierResult<Value>> {
  try {
    return { ok: true, value: await ask() };
  } catch (thrown) {
    const error = readTwilioError(thrown);
    if (error.kind === "no-answer") {
      return { ok: false, failure: { ...error, kind: "outcome-unknown" } };
    }
    if (
      whenNothingIsForSale !== undefined &&
      NOTHING_FOR_SALE.includes(error.refusal.code)
    ) {
      return { ok: true, value: whenNothingIsForSale };
    }
    return { ok: false, failure: classifyTwilioFailure(error.refusal) };
  }
}
