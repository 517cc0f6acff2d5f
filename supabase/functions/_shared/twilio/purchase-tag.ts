import { uuid } from "../http/validate.ts";

/**
 * The `FriendlyName` of an organization's number: `org:<organization>@<project>`. It finds a purchase again whose answer
 * was lost, and tells the numbers of several projects on one Twilio account apart. At most 64 characters, as Twilio
 * allows.
 *
 * @param project the name of our Supabase project
 */
export function purchaseTag(
  { organizationId }: { readonly organizationId: string },
  project: string,
): string {
  return `${PREFIX}${organizationId}${SEPARATOR}${project}`;
}

const PREFIX = "org:";
const SEPARATOR = "@";

/** The organization and the project that a tag names. */
export interface PurchaseTag {
  readonly organizationId: string;
  /** Null in a tag of the first versions, `org:<organization>`: any project's. */
  readonly project: string | null;
}

/** The tag in a `FriendlyName`; null where it is not one of our tags. */
export function readPurchaseTag(
  friendlyName: string | null,
): PurchaseTag | null {
  const name = normalize(friendlyName);
  if (!name.startsWith(PREFIX)) return null;
  const [organization, project = null, ...rest] = name.slice(PREFIX.length)
    .split(SEPARATOR);
  const organizationId = uuid.safeParse(organization).data;
  if (organizationId === undefined || project === "" || rest.length > 0) {
    return null;
  }
  return { organizationId, project };
}

/** Whether a `FriendlyName` is this tag. An admin may have typed it again, in capitals or with blanks around it. */
export function isTag(friendlyName: string | null, tag: string): boolean {
  return normalize(friendlyName) === normalize(tag);
}

/**
 * Whether a number that our records name has this tag, or that of the first versions, without a project. That one alone
 * proves nothing: several projects may have an organization with this id.
 */
export function isTagOfKnownNumber(
  friendlyName: string | null,
  tag: string,
): boolean {
  const [withoutProject = ""] = tag.split(SEPARATOR);
  return isTag(friendlyName, tag) || isTag(friendlyName, withoutProject);
}

/** Twilio's types allow a number without a name. */
function normalize(friendlyName: string | null): string {
  return (friendlyName ?? "").trim().toLowerCase();
}
