/**
 * Where a list at Twilio goes on, for another request: the query of its next page, null after the last. Without its
 * host: the credential goes only to the configured host.
 */
export function nextPageOf(
  { nextPageUrl }: { readonly nextPageUrl?: string | undefined },
): string | null {
  return nextPageUrl ? new URL(nextPageUrl).search : null;
}

/** The SDK's parameters for a page; null is the first. */
export function pageParameters(nextPage: string | null) {
  const parameters = new URLSearchParams(nextPage ?? "");
  const pageToken = parameters.get("PageToken");
  const pageNumber = parameters.get("Page");
  return {
    ...(pageToken !== null && { pageToken }),
    ...(pageNumber !== null && { pageNumber: Number(pageNumber) }),
  };
}
