import { z } from "zod";
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
 * https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource, as the SDK hands it over. Only the id and
 * the digits are needed to record a paid number; Twilio allows null for each member.
 */
export const ownedNumberSchema = z.object({
  sid: z.string().regex(/^PN[0-9a-fA-F]{32}$/),
  accountSid: z.string().regex(/^AC[0-9a-fA-F]{32}$/).nullable().catch(null),
  phoneNumber: e164,
  capabilities: z.record(z.string(), z.unknown()).catch({}).transform((known) =>
    z.record(z.string(), z.boolean()).parse(
      Object.fromEntries(
        Object.entries(known).filter(([, can]) => typeof can === "boolean"),
      ),
    )
  ),
  dateCreated: z.date().nullable().catch(null),
}).transform(({ dateCreated, ...number }): OwnedNumber => ({
  ...number,
  purchasedAt: dateCreated,
}));

/** Twilio may leave the date out: then the number counts as the newest. */
export function timeOf({ purchasedAt }: OwnedNumber): number {
  return purchasedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
