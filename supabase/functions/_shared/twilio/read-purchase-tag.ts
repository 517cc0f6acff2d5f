import { purchaseTag } from "./purchase-tag.ts";
import { uuid } from "../http/validate.ts";

const PREFIX = purchaseTag({ organizationId: "" });

/** The organization that a `FriendlyName` tags a number for, or null where it is no tag of ours. */
export function readPurchaseTag(friendlyName: string): string | null {
  if (!friendlyName.startsWith(PREFIX)) return null;
  return uuid.safeParse(friendlyName.slice(PREFIX.length)).data ?? null;
}
