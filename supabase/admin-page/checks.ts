import * as z from "zod";

/** The checks of an id, as the answers to an activation have them. */
export const checks = z.array(z.object({
  check: z.string(),
  passed: z.boolean(),
  message: z.string(),
}));

/** What ElevenLabs says about a number, and whether that is right. */
export type Check = z.infer<typeof checks>[number];

const failedChecks = z.object({ checks });

/** The checks in a refusal's details; none in others. */
export function checksIn(details: unknown): readonly Check[] {
  const parsed = failedChecks.safeParse(details);
  return parsed.success ? parsed.data.checks : [];
}
