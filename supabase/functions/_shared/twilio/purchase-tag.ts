/**
 * The `FriendlyName` of an organization's number: how a purchase whose answer was lost is found again. 40 of the 64
 * characters that Twilio allows.
 */
export function purchaseTag(
  { organizationId }: { readonly organizationId: string },
): string {
  return `org:${organizationId}`;
}
