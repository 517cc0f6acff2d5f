/**
 * What a number may be found to be. Every number is exactly one of these; of several that would do, `classify` takes the
 * one that needs an admin most.
 */
export const NUMBER_CLASSES = [
  "ok",
  "bought_not_imported",
  "paid_but_unknown",
  "known_but_gone",
  "tagged_for_another",
  "released_but_billed",
  "elevenlabs_differs",
  "webhook_unexpected",
  "at_risk",
  "not_ours",
] as const;

/** One of them. */
export type NumberClass = typeof NUMBER_CLASSES[number];

/** What an admin has to know of: all but what is well, and what is somebody else's. */
export type FindingClass = Exclude<NumberClass, "ok" | "not_ours">;
