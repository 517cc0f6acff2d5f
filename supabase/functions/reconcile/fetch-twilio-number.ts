import type { TwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import { askTwilio, GONE } from "../_shared/twilio/twilio-failure.ts";
import { twilioErrorOf } from "../_shared/twilio/twilio-list-error.ts";
import { numberSchema } from "./fetch-twilio-page.ts";
import type { TwilioSighting } from "./sightings.ts";

/**
 * Fetches the number with this id. Null where Twilio says that it has none: only that proves that a number is gone.
 *
 * @throws {TwilioListError} when the number cannot be fetched or read
 */
export async function fetchTwilioNumber(
  client: TwilioClient,
  sid: string,
): Promise<TwilioSighting | null> {
  const asked = await askTwilio<TwilioSighting | null>(
    async () =>
      numberSchema.parse(await client.incomingPhoneNumbers(sid).fetch()),
    GONE,
  );
  if (asked.ok) return asked.value;
  throw twilioErrorOf(asked.failure);
}
