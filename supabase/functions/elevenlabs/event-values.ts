import { z } from "zod";

/** A text of an event; null for what is missing, empty or something else. */
export const optionalText = z.string().trim().min(1).nullable().catch(null);

/** A time of an event, from seconds since 1970 to ISO 8601; null for what is missing or something else. */
export const optionalTime = z.number().min(0).max(4_102_444_800)
  .transform((seconds) => new Date(seconds * 1000).toISOString())
  .nullable().catch(null);
