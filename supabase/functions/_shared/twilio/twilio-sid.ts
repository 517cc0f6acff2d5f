import type { z } from "zod";
import { required } from "../configuration/configuration.ts";

/** A required variable with one of Twilio's ids: two letters for the kind, 32 hexadecimal digits. */
export function twilioSid(kind: string): z.ZodString {
  return required().regex(new RegExp(`^${kind}[0-9a-fA-F]{32}$`), {
    error: `must be "${kind}" and 32 hexadecimal digits`,
  });
}
