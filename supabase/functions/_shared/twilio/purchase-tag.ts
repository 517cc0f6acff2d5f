import { uuid } from "../http/validate.ts";

/**
 * The `FriendlyName` of an organization's number. It finds a purchase again whose answer was lost. 40 of the 64
 * characters that Twilio allows.
 */
export function purchaseTag(
  { organizationId }: { readonly organizationId: string },
): string {
  return `org:${organizationId}`;
}

const PREFIX = purchaseTag({ organizationId: "" });

/** The organization that a `FriendlyName` names; null where it is not one of our tags. */
export function readPurchaseTag(friendlyName: string): string | null {
  if (!friendlyName.startsWith(PREFIX)) return null;
  return uuid.safeParse(friendlyName.slice(PREFIX.length)).data ?? null;
}
