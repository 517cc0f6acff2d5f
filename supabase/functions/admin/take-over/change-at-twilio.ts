import { ApiError } from "../../_shared/http/api-error.ts";
import { isTag } from "../../_shared/twilio/purchase-tag.ts";
import { twilioErrorOf } from "../../_shared/twilio/twilio-list-error.ts";
import { told } from "../phone-numbers/told.ts";
import type {
  NumbersToTakeOver,
  TakeOverChanges,
  UsedNumber,
} from "./numbers-to-take-over.ts";

/**
 * The number as Twilio has it.
 *
 * @throws {ApiError} 404 where our account does not have it
 */
export async function findOne(
  twilio: NumbersToTakeOver,
  phoneNumber: string,
): Promise<UsedNumber> {
  const [number, ...others] = await told(twilio.find(phoneNumber));
  if (number === undefined) {
    throw new ApiError(
      "PHONE_NUMBER_NOT_FOUND",
      `Our Twilio account does not have "${phoneNumber}"`,
    );
  }
  if (others.length > 0) {
    throw new ApiError(
      "NUMBER_MISMATCH",
      `Twilio has "${phoneNumber}" more than once`,
    );
  }
  return number;
}

/**
 * Changes the number at Twilio. Without an answer of Twilio's own, it looks whether the number has its tag by now.
 *
 * @throws {TwilioListError} where Twilio refuses, or the outcome is not known: the same call again finds it out
 */
export async function changeNumber(
  twilio: NumbersToTakeOver,
  { sid, phoneNumber }: UsedNumber,
  changes: TakeOverChanges,
): Promise<void> {
  const changed = await twilio.change(sid, changes);
  const hasTag = (number: UsedNumber | undefined) =>
    number !== undefined && isTag(number.friendlyName, changes.friendlyName);
  if (changed.ok && hasTag(changed.value)) return;
  const found = await told(twilio.find(phoneNumber));
  if (hasTag(found.find((number) => number.sid === sid))) return;
  throw twilioErrorOf(changed.ok ? NOT_TAGGED : changed.failure);
}

/** A success that changed nothing. */
const NOT_TAGGED = {
  kind: "outcome-unknown",
  code: "UNREADABLE_ANSWER",
  message: "The number does not have its tag",
} as const;
