import * as z from "zod";
import { type Check, checks } from "../../checks.ts";
import { callAdmin, type Project } from "./project.ts";

const text = z.string().nullable();

const phoneNumber = z.object({
  id: z.string(),
  phoneNumber: z.string(),
  status: z.string(),
  organizationId: text,
  organizationName: z.string(),
  answeredBy: z.string(),
  elevenLabsPhoneId: text,
  elevenLabsVerification: text,
  twilioSid: z.string(),
  locality: text,
  region: text,
  country: text,
  monthlyPrice: z.number().nullable(),
  monthlyPriceCurrency: text,
  purchasedAt: z.string(),
  activatedAt: text,
  releaseDueAt: text,
  releasedAt: text,
});

/** A number, and how it can be activated. */
const readable = phoneNumber.extend({
  /** No API key: an activation needs the id that ElevenLabs shows. */
  asksForId: z.boolean(),
  /** Imports through the API are enabled. */
  canImport: z.boolean(),
  /** The vendors' own pages. */
  links: z.object({ elevenLabs: z.string(), twilio: z.string() }),
});

export type PhoneNumber = z.output<typeof readable>;

const activated = phoneNumber.extend({ checks });

/** The number that we have, or had last, with these digits. */
export function readPhoneNumber(
  project: Project,
  number: string,
): Promise<PhoneNumber> {
  const path = `/phone-numbers/${encodeURIComponent(number)}`;
  return callAdmin(project, { method: "GET", path }, readable);
}

/** An action on a number that needs nothing but its name. */
export type Change = "keep" | "suspend" | "resume";

/** Keeps, suspends or resumes a number. */
export async function changePhoneNumber(
  project: Project,
  number: string,
  change: Change,
): Promise<void> {
  await post(project, number, change, {}, phoneNumber);
}

/** Gives the number back. The database compares the confirmation. */
export async function releasePhoneNumber(
  project: Project,
  number: string,
  confirm: string,
): Promise<void> {
  await post(project, number, "release", { confirm }, phoneNumber);
}

/** Without an id, the one that ElevenLabs has for the number. */
interface WantedId {
  readonly elevenLabsPhoneId?: string;
  /** Whether it may take the place of the number's present id. */
  readonly replace?: boolean;
}

/**
 * Activates a number, or checks the id of an active one.
 *
 * @returns the checks that were made
 */
export async function activatePhoneNumber(
  project: Project,
  number: string,
  { elevenLabsPhoneId = "", replace = false }: WantedId = {},
): Promise<readonly Check[]> {
  const id = elevenLabsPhoneId.trim();
  const body = id === ""
    ? {}
    : { elevenLabsPhoneId: id, ...replace && { replace } };
  return (await post(project, number, "activate", body, activated)).checks;
}

/** Imports a number in ElevenLabs and activates it. */
export async function importPhoneNumber(
  project: Project,
  number: string,
): Promise<readonly Check[]> {
  return (await post(project, number, "import", {}, activated)).checks;
}

function post<Answer>(
  project: Project,
  number: string,
  action: string,
  body: object,
  answer: z.ZodType<Answer>,
): Promise<Answer> {
  const path = `/phone-numbers/${encodeURIComponent(number)}/${action}`;
  return callAdmin(project, { method: "POST", path, body }, answer);
}
