import * as z from "zod";
import { type Project, readRows } from "./project.ts";

const text = z.string().nullable();

const found = z.object({
  organization_id: text,
  organization_name: text,
  phone_number: text,
  number_status: text,
  order_status: text,
  matched_by: z.string(),
});

/** An organization, or a number, that has something of the words. */
export type FoundRecord = z.output<typeof found>;

/** How many are shown. */
export const MOST_FOUND = 20;

/** Finds one more than are shown, if there are more. */
export function searchRecords(
  { client }: Project,
  words: string,
): Promise<FoundRecord[]> {
  return readRows(
    client.rpc("search_records", { words, most: MOST_FOUND + 1 }),
    z.array(found),
  );
}

const event = z.object({
  at: z.string(),
  event: z.string(),
  description: z.string(),
  actor: text,
  phone_number: text,
  organization_id: text,
});

/** A step of a story, the newest last. */
export type StoryEvent = z.output<typeof event>;

/** The database tells so many, the latest. */
export const MOST_EVENTS = 200;

/** What happened to an organization's order and numbers. */
export function tellOrganizationStory(
  { client }: Project,
  organizationId: string,
): Promise<StoryEvent[]> {
  return readRows(
    client.rpc("tell_organization_story", { organization_id: organizationId }),
    z.array(event),
  );
}

/** What happened to a number, whichever organization had it. */
export function tellPhoneNumberStory(
  { client }: Project,
  phoneNumber: string,
): Promise<StoryEvent[]> {
  return readRows(
    client.rpc("tell_phone_number_story", { phone_number: phoneNumber }),
    z.array(event),
  );
}
