import { z } from "zod";
import { required } from "../configuration/configuration.ts";

/** With its padding: the database cannot decode base64 without. */
const WAKE_UP_SECRET =
  /^whsec_(?=[A-Za-z0-9+/]{32})(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The key of the wake-ups, as Standard Webhooks writes keys. */
export const wakeUpSecret: z.ZodString = required().regex(WAKE_UP_SECRET, {
  error: 'must be "whsec_" and at least 24 bytes in base64',
});
