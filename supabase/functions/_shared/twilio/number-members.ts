import { z } from "zod";

/**
 * Members of a number in Twilio's answers that every record of a number needs, as the SDK hands them over
 * (https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource). Twilio allows null for each; only the id
 * must be there.
 */
export const numberMembers = {
  sid: z.string().regex(/^PN[0-9a-fA-F]{32}$/),
  /** Without what Twilio does not say. */
  capabilities: z.record(z.string(), z.unknown()).catch({}).transform((known) =>
    z.record(z.string(), z.boolean()).parse(
      Object.fromEntries(
        Object.entries(known).filter(([, can]) => typeof can === "boolean"),
      ),
    )
  ),
  /** When it was bought. */
  dateCreated: z.date().nullable().catch(null),
};
