import { z } from "zod";
import { numberMembers } from "../_shared/twilio/number-members.ts";
import { e164 } from "./search-candidates.ts";

/** A number that we pay for. */
export interface OwnedNumber {
  readonly sid: string;
  /** The account that has it; null where Twilio does not say. */
  readonly accountSid: string | null;
  /** E.164. */
  readonly phoneNumber: string;
  readonly capabilities: Readonly<Record<string, boolean>>;
  /** When it was bought; null where Twilio does not say. */
  readonly purchasedAt: Date | null;
}

/**
 * Only the id and the digits are needed to record a paid number.
 */
export const ownedNumberSchema = z.object({
  ...numberMembers,
  accountSid: z.string().regex(/^AC[0-9a-fA-F]{32}$/).nullable().catch(null),
  phoneNumber: e164,
}).transform(({ dateCreated, ...number }): OwnedNumber => ({
  ...number,
  purchasedAt: dateCreated,
}));

/** Twilio may leave the date out: then the number counts as the newest. */
export function timeOf({ purchasedAt }: OwnedNumber): number {
  return purchasedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
