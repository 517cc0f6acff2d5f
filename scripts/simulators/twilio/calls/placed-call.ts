import { z } from "zod";

/** How a call ends that nobody takes. */
export const missedSchema = z.enum(["busy", "no-answer", "failed"]);
export type Missed = z.infer<typeof missedSchema>;

/** A call that a client placed. */
export const placedCallSchema = z.object({
  sid: z.string(),
  from: z.string(),
  to: z.string(),
  status: z.enum([
    "queued",
    "in-progress",
    "completed",
    ...missedSchema.options,
  ]),
  createdAt: z.iso.datetime(),
  url: z.string(),
  statusCallback: z.string().nullable(),
  /** What whoever took it has heard. */
  heard: z.array(z.string()),
  /** Why nobody speaks; null when somebody does. */
  failure: z.string().nullable(),
});
export type PlacedCall = z.infer<typeof placedCallSchema>;

/** The calls that clients placed, and the numbers that take none. Not kept across a restart. */
export class Exchange {
  readonly calls: PlacedCall[] = [];
  readonly missing = new Map<string, Missed>();

  clear(): void {
    this.calls.length = 0;
    this.missing.clear();
  }
}
