import { uuid } from "../http/validate.ts";

/**
 * The `FriendlyName` of an organization's number: how a purchase whose answer was lost is found again. 40 of the 64
 * characters that Twilio allows.
 */
export function purchaseTag(
  { organizationId }: { readonly organizationId: string },
): string {
  return `org:${organizationId}`;
}

const PREFIX = purchaseTag({ organizationId: "" });

/** The organization that a `FriendlyName` tags a number for, or null where it is no tag of ours. */
export function readPurchaseTag(friendlyName: string): string | null {
  if (!friendlyName.startsWith(PREFIX)) return null;
  return uuid.safeParse(friendlyName.slice(PREFIX.length)).data ?? null;
}
