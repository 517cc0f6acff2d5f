import { z } from "zod";
import type { OwnedNumber } from "./carrier.ts";

/**
 * A number as the SDK hands it over, from
 * https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
 */
export const ownedNumberSchema = z.object({
  sid: z.string().regex(/^PN[0-9a-fA-F]{32}$/),
  phoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/),
  capabilities: z.record(z.string(), z.boolean()),
}).transform((number): OwnedNumber => number);
