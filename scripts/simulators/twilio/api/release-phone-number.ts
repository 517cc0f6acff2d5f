import type { OwnedNumber } from "../state/owned-number.ts";
import type { SimulatorState } from "../state/simulator-state.ts";
import { TwilioError } from "./twilio-error.ts";

/**
 * Gives a number back; the month that is paid is not refunded. A registered emergency
 * address has to be removed first
 * (https://support.twilio.com/hc/en-us/articles/223183028); the code of that refusal
 * is not documented.
 */
export function releasePhoneNumber(
  state: SimulatorState,
  number: OwnedNumber,
): void {
  if (number.configuration.emergency_address_sid !== null) {
    const message =
      "The phone number has a registered emergency address: remove it before releasing the number";
    throw new TwilioError(409, 20409, message);
  }
  state.release(number);
}
