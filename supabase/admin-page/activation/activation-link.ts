import * as z from "zod";
import { post } from "../api.ts";
import { type Check, checks } from "../checks.ts";

const number = z.object({
  phoneNumber: z.string(),
  organizationName: z.string(),
  status: z.string(),
  locality: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string().nullable(),
  purchasedAt: z.string().nullable(),
  monthlyPrice: z.number().nullable(),
  monthlyPriceCurrency: z.string().nullable(),
});

/** The number that a link is for. */
export type LinkedNumber = z.infer<typeof number>;

const openedLink = z.object({
  number,
  /** Whether somebody must give the id: ElevenLabs cannot be asked, or has the number more than once. */
  asksForId: z.boolean(),
  checks,
  /** Who answers the calls of an active number. */
  agentName: z.string(),
  sentTo: z.string(),
  expiresAt: z.string(),
  links: z.object({ elevenLabs: z.string(), twilio: z.string() }),
});

export type OpenedLink = z.infer<typeof openedLink>;

/** Asks what a link is for. Changes nothing. */
export function openLink(token: string): Promise<OpenedLink> {
  return post("/activation-link/open", { token }, openedLink);
}

const activated = z.object({
  number: z.object({ status: z.literal("active") }),
  checks,
});

/** Activates the number of a link. The same again activates nothing. @returns the checks; none where nothing could check the id */
export async function activate(
  token: string,
  /** Undefined: the id that ElevenLabs has for the number. */
  elevenLabsPhoneId?: string,
): Promise<readonly Check[]> {
  const body = elevenLabsPhoneId === undefined
    ? { token }
    : { token, elevenLabsPhoneId };
  const answer = await post("/activation-link/activate", body, activated);
  return answer.checks;
}
