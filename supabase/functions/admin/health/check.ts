import { z } from "zod";

/** One thing that was looked at, how it is, and what to do about it. */
export const checkSchema = z.object({
  name: z.string(),
  /** skip: not looked at, because it is not configured or something else must be mended first. */
  status: z.enum(["pass", "warn", "fail", "skip"]),
  message: z.string(),
  /** Null where there is nothing to do. */
  advice: z.string().nullable(),
});

/** One thing that was looked at. */
export type Check = z.output<typeof checkSchema>;

/** It is as it should be. */
export function pass(name: string, message: string): Check {
  return { name, status: "pass", message, advice: null };
}

/** It works, and somebody should know. */
export function warn(name: string, message: string, advice: string): Check {
  return { name, status: "warn", message, advice };
}

/** It is broken. */
export function fail(name: string, message: string, advice: string): Check {
  return { name, status: "fail", message, advice };
}

/** It was not looked at. */
export function skip(name: string, message: string): Check {
  return { name, status: "skip", message, advice: null };
}
