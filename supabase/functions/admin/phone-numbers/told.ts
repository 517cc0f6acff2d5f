import type { TwilioResult } from "../../_shared/twilio/twilio-failure.ts";
import { twilioErrorOf } from "../../_shared/twilio/twilio-list-error.ts";

/**
 * What Twilio told.
 *
 * @throws {TwilioListError} 502 or 504 where it refused, or did not answer in its own words
 */
export async function told<Value>(
  asked: Promise<TwilioResult<Value>>,
): Promise<Value> {
  const result = await asked;
  if (result.ok) return result.value;
  throw twilioErrorOf(result.failure);
}
